import { TEXT_BYTES, TEXT_LIMIT } from '../../shared/sealing/sealed.ts'

const utf8 = new TextEncoder()

/** The bytes that a text takes once it is sealed. */
const sealedBytes = (text: string): number => utf8.encode(JSON.stringify(text)).length - 2

/** How many characters must be removed from the end of a text before it can be sealed; 0 or less when it fits. */
export function overBy(text: string): number {
  const over = text.length - TEXT_LIMIT
  // For a very long text the search below would be slow, and it would run again at every key.
  if (over > 0 || sealedBytes(text) <= TEXT_BYTES) return over
  let [fits, tooMuch] = [0, text.length]
  while (tooMuch - fits > 1) {
    const middle = (fits + tooMuch) >> 1
    if (sealedBytes(text.slice(0, middle)) <= TEXT_BYTES) fits = middle
    else tooMuch = middle
  }
  return text.length - fits
}

/** Replaces half of a surrogate pair by U+FFFD: half a pair is not a character, and every page shows it as U+FFFD anyway. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD')
