import type { AllLines, BandSum, Table } from '../../../../shared/published/publication.ts'
import { periodsIn } from '../../../../shared/report/published.ts'
import type { Words } from '../../words.ts'

type Said = Pick<Words, 'topics' | 'lang'>

/** The tables whose cells differ from line to line. */
const ofLines: Table[] = ['G', 'L']
export const isOfSurvey = (table: Table): boolean => table === 'F' || table === 'V' || table === 'H'

/** The periods for which there is a sum, newest first. */
export const periodsOfSums = ({ sums }: AllLines): string[] => periodsIn({ publications: sums })

/** Who is in a sum, who has withheld the table, and whose lines are not in it. */
export function whoIsIn(all: AllLines, { table, of, withheld, without }: BandSum, words: Said): string[] {
  const said = words.topics.all
  const named = (publishers: string[]) => publishers.map((publisher) => publisherName(all, publisher, words))
  const lines = all.lines.filter(({ line }) => without.includes(line)).map(({ name }) => name[words.lang])
  return [
    said.of(named(of)),
    ...(withheld.length > 0 ? [said.withheld(named(withheld))] : []),
    ...(lines.length > 0 ? [said.without(lines)] : []),
    ...(ofLines.includes(table) && of.length > 1 ? [said.ofSomeCells] : []),
  ]
}

/** Null: every publication is what was published. */
export const brokenInWords = (all: AllLines, words: Said): string | null =>
  all.brokenIn.length === 0 ? null : words.topics.all.broken(all.brokenIn.map((publisher) => publisherName(all, publisher, words)))

function publisherName({ publishers }: AllLines, publisher: string, { topics, lang }: Said): string {
  const found = publishers.find((one) => one.publisher === publisher)
  if (!found) return publisher
  const isLine = found.lines.some(({ line }) => line === publisher)
  return isLine
    ? found.name[lang]
    : topics.all.pool(
        found.name[lang],
        found.lines.map(({ name }) => name[lang]),
      )
}
