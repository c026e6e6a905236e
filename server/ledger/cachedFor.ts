/**
 * An answer of `memory` is used for `ms`, however many ask for it. After a change by another process it may be so old. One that failed is asked for
 * again.
 */
export function cachedFor<Thing>(ms: number, memory: { read(): Promise<Thing>; forget(): void }) {
  let cached: { at: number; thing: Promise<Thing> } | null = null
  return {
    read(): Promise<Thing> {
      // This measures the age of an answer, so it does not use the service's clock, which tests turn.
      const at = performance.now()
      if (cached && at - cached.at < ms) return cached.thing
      const entry = { at, thing: memory.read() }
      cached = entry
      entry.thing.catch(() => {
        if (cached === entry) cached = null
      })
      return entry.thing
    },
    /** Called after a change by this process: the next read must come from the ledger. */
    forget(): void {
      cached = null
      memory.forget()
    },
  }
}
