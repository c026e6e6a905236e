import { inUsualSigns } from './reportNumbers.ts'
import type { WrittenPart } from './reportWire.ts'
import { wordsOfTheme } from './sections/writtenSections.ts'

/**
 * A part as it is written anew, with the numbers that are still confirmed. A number was confirmed among its words: after "14 plakater" has
 * become "14 piger", or was taken out, it is asked about again.
 */
export function stillConfirmed(before: WrittenPart, after: WrittenPart): WrittenPart {
  const [was, is] = [before.value, after.value]
  if (was === null || is === null) return after
  const [textBefore, text] = [textIn(was), textIn(is)]
  if (textBefore === text) return after
  const confirmed = is.confirmed.filter((number) => {
    if (!was.confirmed.includes(number)) return true
    const known = placesOf(number, textBefore)
    const places = placesOf(number, text)
    return places.length > 0 && places.every((place) => known.includes(place))
  })
  if (confirmed.length === is.confirmed.length) return after
  return { ...after, value: { ...is, confirmed } } as WrittenPart // the same part, with fewer numbers
}

const textIn = (value: NonNullable<WrittenPart['value']>): string =>
  inUsualSigns('goals' in value ? wordsOfTheme(value) : value.said).toLowerCase()

/** Each place of a number in a text: it, two words before it and three after it. */
function placesOf(number: string, text: string): string[] {
  const words = text.match(/\S+/gu) ?? []
  const asked = number.split(/\s+/)
  return words.flatMap((_, i) =>
    words
      .slice(i, i + asked.length)
      .join(' ')
      .replace(/^[^\p{L}\p{N}]+/u, '')
      .startsWith(asked.join(' '))
      ? [words.slice(Math.max(0, i - 2), i + asked.length + 3).join(' ')]
      : [],
  )
}
