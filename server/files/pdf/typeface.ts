import { readFileSync } from 'node:fs'

/** Figtree, as its makers publish it (decision 068). A variable font, such as that of the pages, cannot be embedded in a PDF. */
export const typeface = { regular: fontIn('Figtree-Regular.ttf'), strong: fontIn('Figtree-SemiBold.ttf') }

function fontIn(file: string): Uint8Array {
  return readFileSync(new URL(`../fonts/${file}`, import.meta.url))
}

const drawn = charactersOf(typeface.regular)

/**
 * The same text in characters that the typeface has: without marks that are not seen, a letter with an unknown accent without it, and a
 * question mark for the rest. A character without a shape would be an empty box, and PDF/UA forbids it.
 */
export function printable(text: string): string {
  const lettersOf = (character: string) => {
    if (drawn.has(character)) return character
    return [...character.normalize('NFKD')].filter((one) => drawn.has(one) && !/\p{M}/u.test(one)).join('') || '?'
  }
  const seen = text
    .normalize('NFC')
    .replaceAll(/\s/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{M}]/gu, '')
  return [...seen].map(lettersOf).join('')
}

/** The characters of a TrueType font, from format 4 of its table `cmap`: spans of characters, up to the one that ends at 0xffff. */
function charactersOf(font: Uint8Array): Set<string> {
  const bytes = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = Array.from({ length: bytes.getUint16(4) }, (_, i) => 12 + 16 * i)
  const cmap = tables.find((at) => bytes.getUint32(at) === 0x636d6170)
  const start = cmap === undefined ? 0 : bytes.getUint32(cmap + 8)
  const maps = Array.from({ length: bytes.getUint16(start + 2) }, (_, i) => start + bytes.getUint32(start + 4 + 8 * i + 4))
  const spans = maps.find((at) => bytes.getUint16(at) === 4)
  if (cmap === undefined || spans === undefined) throw new Error('the typeface does not say which characters it has')
  const doubled = bytes.getUint16(spans + 6)
  const characters = new Set<string>()
  for (let at = 0; at < doubled; at += 2) {
    const [last, first] = [bytes.getUint16(spans + 14 + at), bytes.getUint16(spans + 16 + doubled + at)]
    for (let code = Math.max(first, 0x20); code <= last && last < 0xffff; code++) characters.add(String.fromCharCode(code))
  }
  return characters
}
