import { isWholeYear, periodsInYear, yearOfPeriod } from '../published/period.ts'
import type { Subject } from '../words/da/team/figures/topics.ts'
import { addedUp, cellsOfYear, type PublishedCells, periodsOf } from './cellsOfYear.ts'
import type { ShownCell } from './finding.ts'
import { periodInSentence, periodInWords } from './periodInWords.ts'
import { tableOfSubject } from './published.ts'
import type { ReportTable } from './reportDoc.ts'
import type { Telling } from './reportSource.ts'
import { titleOf } from './titleOf.ts'

/** One column of a table: the cells it shows. Null: withheld. */
type Column = { name: string; cells: ShownCell[] | null }

/** A table with more columns than these is not printed: months become quarters. */
const MOST_PERIODS = 4
/** Of these long tables only the rows are shown that have a count of five or more. */
const folding: Subject[] = ['Qd', 'G']

/** The tables that come with each period of the line. The others come when the year is over. */
const perPeriod: Subject[] = ['Q', 'O', 'S', 'F', 'V|got', 'V|back']

/** The first period for which a table of a running year is published, and from when on. Null: one is published, or none will be. */
export function comingTable({ topics, year, words }: Telling, subject: Subject): { name: string; period: string; from: number } | null {
  const isOfYear = ({ period }: { period: string }) => yearOfPeriod(period) === year
  if (topics.publications.some((one) => one.table === tableOfSubject(subject) && isOfYear(one))) return null
  // The shortest period stands first.
  const running = topics.running.find((one) => (perPeriod.includes(subject) ? isOfYear(one) : one.period === String(year)))
  return running && !topics.lostIn.includes(running.period)
    ? { name: words.topics.tables[subject].name, period: running.period, from: running.publishedFrom }
    : null
}

/** A published table of the report's year: its periods and the whole year, or the year beside the year before. Null: the line has no such table. */
export function publishedTable(telling: Telling, subject: Subject): ReportTable | null {
  const { topics, year, words } = telling
  const parts = periodsOf(topics, subject, year)
  const last = parts.at(-1)
  if (last === undefined) {
    // A table without a row, such as the municipalities of a line that has none, is left out.
    const isEmpty = topics.publications.some(
      ({ table, period, cells }) => table === tableOfSubject(subject) && period === String(year) && cells?.length === 0,
    )
    return isEmpty ? null : without(telling, subject, lostInWords(telling, [{ period: String(year) }]) ?? words.annual.notPublished)
  }
  if (parts.every(({ cells }) => cells === null)) return without(telling, subject, lostInWords(telling, parts) ?? words.topics.withheld)

  const whole = cellsOfYear(topics, subject, year)
  const isWhole = periodsInYear(last.period) === parts.length
  const before = isWholeYear(last.period) ? cellsOfYear(topics, subject, year - 1) : null
  const columns: Column[] = [
    ...(before ? [{ name: String(year - 1), cells: before }] : []),
    ...(isWholeYear(last.period) ? [{ name: String(year), cells: last.cells }] : inColumns(parts, telling)),
    ...(!isWholeYear(last.period) && whole ? [{ name: words.annual.whole, cells: whole }] : []),
  ]
  const said = whole ?? parts.findLast(({ cells }) => cells !== null)?.cells ?? []
  const saidOf = whole ? null : (parts.findLast(({ cells }) => cells !== null)?.period ?? null)
  const { title, isUnsure } = titled(telling, subject, said, whole !== null && parts.length > 1)
  const notes = [
    ...(isUnsure ? [words.topics.unsure] : []),
    ...(!isWholeYear(last.period) && whole ? [words.annual.addedUp(parts.length)] : []),
    ...(isWhole && !whole ? [words.annual.wholeLacks] : []),
    ...parts.flatMap((part) => lostInWords(telling, [part]) ?? []),
  ]
  return tableOf(telling, subject, {
    title: saidOf === null ? title : words.annual.from(periodInSentence(saidOf, words.topics, words.lang), title),
    columns,
    notes,
  })
}

/** A title for cells that stand for one period, or for several that are added up. */
export function titled(
  { words, nameOf }: Pick<Telling, 'words' | 'nameOf'>,
  subject: Subject,
  cells: ShownCell[],
  isAddedUp: boolean,
): { title: string; isUnsure: boolean } {
  const found = titleOf({ subject }, cells, words.topics, (cell) => nameOf(subject, cell))
  // "None reached five" is known of each period, and not of their sum.
  const isFew = isAddedUp && cells.every(({ isHidden }) => isHidden)
  const title = isFew ? words.annual.inNone(found.title) : found.title
  const { name } = words.topics.tables[subject]
  // The answers to two questions read alike, so each stands behind its question.
  return { ...found, title: subject.startsWith('V') ? `${name} ${title}` : title }
}

/** The table itself: the rows in the order in which they are published. */
export function tableOf(
  { words, nameOf }: Telling,
  subject: Subject,
  { title, columns, notes }: { title: string; columns: Column[]; notes: string[] },
): ReportTable {
  const { name, whole, left } = words.topics.tables[subject]
  const ids = [...new Set(columns.flatMap(({ cells }) => cells?.map(({ id }) => id) ?? []))]
  const cellIn = ({ cells }: Column, id: string) => cells?.find((cell) => cell.id === id) ?? null
  const shown = folding.includes(subject)
    ? ids.filter((id) => columns.some((column) => cellIn(column, id) !== null && !cellIn(column, id)?.isHidden))
    : ids
  const folded = ids.length - shown.length
  return {
    id: subject.replace('|', '-'),
    title,
    note: [
      ...notes,
      ...(folded > 0 ? [words.annual.folded(folded)] : []),
      `${words.topics.whole}: ${whole} ${words.topics.left}: ${left}`,
    ].join(' '),
    columns: [name, ...columns.map((column) => column.name)],
    rows: inOrder(subject, shown, (id) => columns.map((column) => cellIn(column, id)).at(-1)?.band.low ?? 0).map((id) => ({
      name: nameOf(subject, id),
      spans: columns.map((column) => cellIn(column, id)?.band ?? null),
    })),
    instead: shown.length === 0 ? title : null,
  }
}

/** The rows as they are published; those of a long table, the largest of the last column first. */
const inOrder = (subject: Subject, ids: string[], lowOf: (id: string) => number): string[] =>
  folding.includes(subject) ? ids.toSorted((a, b) => lowOf(b) - lowOf(a)) : ids

function inColumns(parts: PublishedCells[], { words }: Telling): Column[] {
  const inWords = (period: string) => periodInWords(period, words.topics, words.lang)
  if (parts.length <= MOST_PERIODS) return parts.map(({ period, cells }) => ({ name: inWords(period), cells }))
  return [1, 2, 3, 4].flatMap((quarter) => {
    const months = parts.filter(({ period }) => Math.ceil(Number(period.slice(5)) / 3) === quarter)
    const [first] = months
    if (!first || months.length < 3) return months.map(({ period, cells }) => ({ name: inWords(period), cells }))
    return [{ name: inWords(`${yearOfPeriod(first.period)}-Q${quarter}`), cells: addedUp(months.map(({ cells }) => cells)) }]
  })
}

/** What a restore has lost is withheld for that reason. Null: not all of these periods are lost. */
function lostInWords({ topics, year, words }: Telling, parts: { period: string }[]): string | null {
  if (parts.some(({ period }) => !topics.lostIn.includes(period))) return null
  const [one, ...others] = parts
  return words.topics.lost(periodInSentence(one && others.length === 0 ? one.period : String(year), words.topics, words.lang))
}

/** A table that is not there. */
function without({ words }: Telling, subject: Subject, instead: string): ReportTable {
  const { name, whole, left } = words.topics.tables[subject]
  return {
    id: subject.replace('|', '-'),
    title: name,
    note: `${words.topics.whole}: ${whole} ${words.topics.left}: ${left}`,
    columns: [name],
    rows: [],
    instead,
  }
}
