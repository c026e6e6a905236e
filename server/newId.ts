import { randomBytes } from 'node:crypto'

/** `length` random bytes as base64url. */
export const newId = (length: number): string => randomBytes(length).toString('base64url')

/** A number that grows with every call and follows the clock, so that stamps of two processes can be compared. */
export function growingStamp(now: () => number): () => number {
  let last = 0
  return () => {
    last = Math.max(last + 1, now() * 1000)
    return last
  }
}
