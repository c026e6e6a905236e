import { TEXT_BYTES, TEXT_LIMIT } from '../../shared/sealing/sealed.ts'

const utf8 = new TextEncoder()

/** What a text takes once it is sealed. */
const sealedBytes = (text: string): number => utf8.encode(JSON.stringify(text)).length - 2

/** So many characters must go from the end of a text before it can be sealed; 0 or less when it fits. */
export function overBy(text: string): number {
  const over = text.length - TEXT_LIMIT
  // A pasted book is not measured letter by letter at every key.
  if (over > 0 || sealedBytes(text) <= TEXT_BYTES) return over
  let [fits, tooMuch] = [0, text.length]
  while (tooMuch - fits > 1) {
    const middle = (fits + tooMuch) >> 1
    if (sealedBytes(text.slice(0, middle)) <= TEXT_BYTES) fits = middle
    else tooMuch = middle
  }
  return text.length - fits
}

/** Half of a pair is no letter: it stands as the sign for one that is missing, as every page shows it anyway. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD')
