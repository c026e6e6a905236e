import { randomBytes } from 'node:crypto'

/** So many random bytes, base64url. */
export const newId = (length: number): string => randomBytes(length).toString('base64url')

/** Grows with every call, and roughly with time, so that stamps of two processes can be compared too. */
export function growingStamp(now: () => number): () => number {
  let last = 0
  return () => {
    last = Math.max(last + 1, now() * 1000)
    return last
  }
}
