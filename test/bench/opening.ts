export type Keep = <P>(part: P, close: (part: P) => unknown) => P

/** Builds something of several parts: they are closed in reverse, also when building the rest went wrong. */
export async function opening<T extends object>(build: (keep: Keep) => Promise<T>): Promise<T & { close(): Promise<void> }> {
  const opened: (() => unknown)[] = []
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end()
  }
  try {
    const built = await build((part, end) => {
      opened.push(() => end(part))
      return part
    })
    return { ...built, close }
  } catch (error) {
    await close()
    throw error
  }
}
