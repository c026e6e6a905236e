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

/** How long a number in a text may be, as it is asked about and confirmed. */
export const MOST_NUMBER = 24

/** A number of years after which somebody is named: `14-årig`, `14 år`, `14 years`. Not the plan of ten years, and not the report of a year. */
const age = String.raw`[\s-]*(?:år(?:ig|ing|(?!\p{L}))|years?(?!\p{L}))\p{L}*`
const band = new RegExp(String.raw`(\d+)\s*(?:-|–|til|to|and|og)\s*(\d+)(?!\p{N}|${age})`, 'giu')
const numbersAndWords = new RegExp(String.raw`\p{N}+(?:[.,]\p{N}+)*(?:${age})?|(?<!\p{L})et par(?!\p{L})|\p{L}+`, 'gu')

/**
 * The numbers in a text that the report does not publish, each once. A band counts with both its ends only: "14" of "6 til 14" alone would be a
 * claim that no table makes. Numbers in words count as well; "en" and "one" do not, since they are articles too. An age is asked about
 * whatever stands in the tables: "en 14-årig" is no number of youths.
 */
export function strangeNumbers(text: string, { exact, bands }: ReportNumbers, confirmed: string[] = []): string[] {
  const withoutBands = inUsualSigns(text).replace(band, (said, low, high) => (bands.has(`${Number(low)}-${Number(high)}`) ? ' ' : said))
  const isEnglish = /\b(?:the|and|of)\b/i.test(text)
  const found = withoutBands.toLowerCase().match(numbersAndWords) ?? []
  const strange = found.filter((token) => {
    if (/^\p{N}/u.test(token)) return !(/^[\d.,]+$/.test(token) && exact.has(numberIn(token)))
    return isNumberWord(token) && !(token === 'to' && isEnglish)
  })
  return [...new Set(strange.map((token) => token.slice(0, MOST_NUMBER)))].filter((token) => !confirmed.includes(token))
}

/** As it is read: without signs that nobody sees, and with usual digits for wide ones. Digits of other scripts stay, and so are in no table. */
export const inUsualSigns = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\p{Cf}|\p{Me}|\p{Variation_Selector}/gu, '')
    .replaceAll(/\p{Nd}/gu, (digit) => digit.normalize('NFKC'))

/** `1.250` and `1,250` are 1250; `5,7` is no whole number, and so in no table. */
const numberIn = (digits: string): number =>
  /^\d{1,3}([.,]\d{3})+$/.test(digits) ? Number(digits.replaceAll(/[.,]/g, '')) : Number(digits)

const ones = 'to tre fire fem seks syv otte ni two three four five six seven eight nine'.split(' ')
const teens =
  'ti elleve tolv tretten fjorten femten seksten sytten atten nitten ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'tyve tredive fyrre halvtreds tres halvfjerds firs halvfems twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
/** What says a number, and no other thing. "Begge" and "both" are not among them: they are said of any two things. */
const others = ['nul', 'zero', 'halvanden', 'halvandet', 'et par', 'couple', 'snes', 'dusin', 'dozen', 'hundred', 'thousand']
const toNinetyNine = `(?:(?:en|et|to|tre|fire|fem|seks|syv|otte|ni)og)?(?:${tens.join('|')})|${[...teens, ...ones].join('|')}`
const hundreds = `(?:en|et|${toNinetyNine})?(?:hundrede|tusinde?)(?:og)?(?:en|et|${toNinetyNine})?`
const wholeNumber = new RegExp(`^(?:${toNinetyNine}|${hundreds})$`)
/** `fjortenårig`, `tolvårsalderen`, and not `tiåret`. */
const ageInWords = new RegExp(`^(?:en|et|${toNinetyNine})år(?:ig|ing|s)`)
const isNumberWord = (word: string): boolean => others.includes(word) || wholeNumber.test(word) || ageInWords.test(word)
