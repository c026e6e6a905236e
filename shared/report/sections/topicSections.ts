import { yearOfPeriod } from '../../published/period.ts'
import type { Subject } from '../../words/da/team/figures/topics.ts'
import { periodInSentence } from '../periodInWords.ts'
import { comingTable, publishedTable } from '../publishedTable.ts'
import type { ReportSection, ReportTable } from '../reportDoc.ts'
import type { Telling } from '../reportSource.ts'
import { ageTable } from './ageTable.ts'

/** Who came, what with, and how it went: the published tables of the year, or one sentence where there are none. */
export function topicSections(telling: Telling): ReportSection[] {
  const { annual } = telling.words
  return [
    section(telling, 'who', annual.who, ['A', 'L', 'C', 'H']),
    section(telling, 'what', annual.what, ['Q', 'P', 'Qd', 'TA']),
    section(telling, 'how', annual.how, ['O', 'S', 'G', 'F', 'V|got', 'V|back']),
  ]
}

/** Why a year has no published table at all; null: it may have some. */
export function noTopicsBecause({ topics, year, words }: Telling): string | null {
  if (topics.brokenAt !== null) return words.topics.broken(topics.brokenAt)
  if (topics.tooFewIn.includes(year)) return words.topics.tooFew(year)
  const isOf = ({ period }: { period: string }) => yearOfPeriod(period) === year
  return topics.publications.some(isOf) || topics.running.some(isOf) ? null : words.annual.nothingPublished
}

function section(telling: Telling, id: string, heading: string, subjects: Subject[]): ReportSection {
  const because = noTopicsBecause(telling)
  if (because !== null) return { id, heading, paragraphs: [because], tables: [] }
  const coming = subjects.flatMap((subject) => comingTable(telling, subject) ?? [])
  const tables = subjects
    .filter((subject) => comingTable(telling, subject) === null)
    .map((subject) => (subject === 'TA' ? ageTable(telling) : publishedTable(telling, subject)))
  return { id, heading, paragraphs: whatComes(telling, coming), tables: tables.filter((table): table is ReportTable => table !== null) }
}

type Coming = NonNullable<ReturnType<typeof comingTable>>

/** One sentence for all tables of a section that come with the same period. */
function whatComes({ words, inWords }: Telling, coming: Coming[]): string[] {
  return [...new Set(coming.map(({ period }) => period))].flatMap((period) => {
    const [first, ...others] = coming.filter((one) => one.period === period)
    if (!first) return []
    const names = [first, ...others].map(({ name }) => name)
    return [words.annual.comes(periodInSentence(period, words.topics, words.lang), inWords(first.from), names)]
  })
}
