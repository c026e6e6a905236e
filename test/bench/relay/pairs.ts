/** Both ends of one conversation. A side says a sealed text of so many characters, and tells when one has come. */
export type Side = { say(text: string, answered: (refusal: string | null) => void): void }
export type Pair = {
  sides: [Side, Side]
  /** Set by whoever loads: `heard(i)` when what side `1 - i` said has reached side `i`, in order. */
  heard: (side: 0 | 1, text: string) => void
}
export type Pairs = { pairs: Pair[]; close(): void }

/** Starts so many at once that the stage is set quickly, and so few that nothing times out. */
export async function eachOf<T>(things: T[], act: (thing: T, i: number) => Promise<void>): Promise<void> {
  const left = [...things.entries()]
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) await act(next[1], next[0])
  }
  await Promise.all(Array.from({ length: 16 }, lane))
}

export const nobodyListens = () => {}
