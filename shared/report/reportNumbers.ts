import type { ReportSection } from './reportDoc.ts'

/** The numbers that a report publishes: exact ones, bands as `6-14`, and the years that stand over its columns. */
export type ReportNumbers = { exact: Set<number>; bands: Set<string> }

export function numbersOf(sections: ReportSection[], year: number): ReportNumbers {
  const tables = sections.flatMap((section) => section.tables)
  const spans = tables.flatMap(({ rows }) => rows.flatMap((row) => row.spans)).filter((span) => span !== null)
  const years = tables.flatMap(({ columns }) => columns.flatMap((column) => column.match(/\b(19|20)\d\d\b/g) ?? []))
  return {
    exact: new Set([year, ...years.map(Number), ...spans.filter(({ low, high }) => low === high).map(({ low }) => low)]),
    bands: new Set(spans.map(({ low, high }) => `${low}-${high}`)),
  }
}

/**
 * The numbers in a text that the report does not publish, each once. A band counts with both its ends only: "14" of "6 til 14" alone would be a
 * claim that no table makes. Numbers in words count as well; "en" and "one" do not, since they are articles too.
 */
export function strangeNumbers(text: string, { exact, bands }: ReportNumbers, confirmed: string[] = []): string[] {
  const withoutBands = text.replace(/(\d+)\s*(?:-|–|til|to|and|og)\s*(\d+)/giu, (said, low, high) =>
    bands.has(`${Number(low)}-${Number(high)}`) ? ' ' : said,
  )
  const isEnglish = /\b(?:the|and|of)\b/i.test(text)
  const found = withoutBands.toLowerCase().match(/\d+(?:[.,]\d+)*|\p{L}+/gu) ?? []
  const strange = found.filter((token) => {
    if (/^\d/.test(token)) return !exact.has(numberIn(token))
    return isNumberWord(token) && !(token === 'to' && isEnglish)
  })
  return [...new Set(strange)].filter((token) => !confirmed.includes(token))
}

/** `1.250` and `1,250` are 1250; `5,7` is no whole number, and so in no table. */
const numberIn = (digits: string): number =>
  /^\d{1,3}([.,]\d{3})+$/.test(digits) ? Number(digits.replaceAll(/[.,]/g, '')) : Number(digits)

const ones = 'to tre fire fem seks syv otte ni two three four five six seven eight nine'.split(' ')
const teens =
  'ti elleve tolv tretten fjorten femten seksten sytten atten nitten ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens =
  'tyve tredive fyrre halvtreds tres halvfjerds firs halvfems hundrede tusind tusinde twenty thirty forty fifty sixty seventy eighty ninety hundred thousand'.split(
    ' ',
  )
const numberWords = new Set([...ones, ...teens, ...tens])
const isNumberWord = (word: string): boolean =>
  numberWords.has(word) ||
  /^(?:en|et|to|tre|fire|fem|seks|syv|otte|ni)og(?:tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs|halvfems)$/.test(word)
