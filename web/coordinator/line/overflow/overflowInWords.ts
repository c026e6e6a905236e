import type { Lang } from '../../../../shared/lang.ts'
import type { LineReading } from '../../../../shared/settings/lineSettings.ts'
import type { Overflow, OverflowSpan, WayOn } from '../../../../shared/settings/overflow.ts'
import type { LineWords } from '../../../../shared/words/da/line/lineWords.ts'

type There = Pick<LineReading, 'others' | 'numbers'>

export const nameOfWay = (way: WayOn, { others, numbers }: There, lang: Lang): string =>
  way.to === 'line'
    ? (others.find(({ line }) => line === way.line)?.name[lang] ?? way.line)
    : (numbers.find(({ id }) => id === way.number)?.name ?? way.number)

/** `fre, lør 22:00–02:00` */
export const timesInWords = ({ days, from, to }: OverflowSpan, shortDays: readonly string[]): string =>
  `${days.map((day) => shortDays[day - 1]).join(', ')} ${from}–${to}`.trim()

/** The ways on as lines of text: one for each span, and one for all other times. */
export function overflowInWords({ spans, otherwise }: Overflow, words: LineWords, lang: Lang, there: There): string[] {
  const named = (ways: WayOn[]) => ways.map((way) => nameOfWay(way, there, lang)).join(', ') || words.overflow.onlyHelp
  return [
    ...spans.map((span) => `${timesInWords(span, words.hours.shortDays)}: ${named(span.ways)}`),
    `${spans.length > 0 ? words.overflow.otherwise : words.overflow.always}: ${named(otherwise)}`,
  ]
}
