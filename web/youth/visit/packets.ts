import type { Placed } from '../../../shared/sealing/envelope.ts'

/** The server takes at most so many envelopes and so many letters in one request. With more letters it closes the connection. */
const MOST = 4
const LETTERS = 14_000

/** Splits envelopes, in their order, into requests that are as full as allowed. */
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
