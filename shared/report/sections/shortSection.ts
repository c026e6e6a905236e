import { periodsInYear } from '../../published/period.ts'
import type { Subject } from '../../words/da/team/figures/topics.ts'
import { cellsOfYear, periodsOf } from '../cellsOfYear.ts'
import { titled } from '../publishedTable.ts'
import type { ReportSection } from '../reportDoc.ts'
import type { Telling } from '../reportSource.ts'
import { togetherInWords } from '../together.ts'
import { rowOf, waitsInWords } from './operatingTables.ts'
import { noTopicsBecause } from './topicSections.ts'

/** What a reader is told who reads one page alone. */
const told: Subject[] = ['Q', 'A', 'O', 'F', 'V|got']

/** The year in a few sentences. Each of them stands again over its table. */
export function shortSection(telling: Telling): ReportSection {
  const { annual } = telling.words
  const row = rowOf(telling)
  const operating = row
    ? [annual.sentence(annual.came.title(row.figures.arrived, row.figures.seated)), annual.sentence(waitsInWords(telling, row))]
    : [annual.came.none]
  return { id: 'short', heading: annual.short, paragraphs: [...operating.map(oneStop), ...topicSentences(telling)], tables: [] }
}

/** A sentence that ends with a shortened word has its full stop already. */
const oneStop = (sentence: string) => sentence.replace(/\.\.$/, '.')

function topicSentences(telling: Telling): string[] {
  const { topics, year, words } = telling
  const { annual } = words
  const together = topics.together.find((one) => one.year === year)
  const shared = together ? [togetherInWords(together, topics.line, { topics: words.topics, lang: words.lang })] : []
  const because = noTopicsBecause(telling)
  if (because !== null) return [...shared, because]
  const said = told.flatMap((subject) => {
    const cells = cellsOfYear(topics, subject, year)
    const [first] = periodsOf(topics, subject, year)
    if (!cells || !first) return []
    const { title } = titled(telling, subject, cells, periodsInYear(first.period) > 1)
    return [annual.sentence(subject.startsWith('V') || subject === 'F' ? title : annual.named(words.topics.tables[subject].name, title))]
  })
  return [...shared, ...said]
}
