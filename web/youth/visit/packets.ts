import type { Placed } from '../../../shared/sealing/envelope.ts'

/** What the server takes at once: so many, and no more letters than these, or it closes the line. */
const MOST = 4
const LETTERS = 14_000

/** Envelopes in their order, as many together as one request may carry. */
export function packets(held: Placed[]): Placed[][] {
  const all: Placed[][] = []
  let letters = 0
  for (const placed of held) {
    const size = JSON.stringify(placed).length
    const last = all.at(-1)
    if (last && last.length < MOST && letters + size <= LETTERS) {
      last.push(placed)
      letters += size
    } else {
      all.push([placed])
      letters = size
    }
  }
  return all
}
