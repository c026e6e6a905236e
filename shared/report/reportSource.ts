import type { InEach } from '../lang.ts'
import type { LoadRow } from '../load.ts'
import type { TopicFigures } from '../published/publication.ts'
import type { CoordinatorWords } from '../words/da/team/coordinator.ts'
import type { AnnualWords } from '../words/da/team/figures/annual.ts'
import type { Subject } from '../words/da/team/figures/topics.ts'
import type { CellWords } from './cellNames.ts'
import type { ReportText } from './reportText.ts'

/** All that an annual report is made from: published bytes, operating figures, and what the coordinator wrote. */
export type ReportSource = {
  name: InEach
  year: number
  timeZone: string
  topics: TopicFigures
  /** The operating figures of this year and of years before it, the oldest first; a year in which nothing was counted is not among them. */
  rows: LoadRow[]
  text: ReportText
  madeUp: boolean
  /** When the report was frozen, as a calendar date; null: it is a draft. */
  frozenOn: string | null
}

/** The words of one language that a report is said in. */
export type ReportWords = CellWords & { annual: AnnualWords; coordinator: CoordinatorWords }

/** What the sections are made from. */
export type Telling = Omit<ReportSource, 'text' | 'name'> & {
  words: ReportWords
  nameOf: (subject: Subject, cell: string) => string
  /** A moment in words, by the clock of the line. */
  inWords: (moment: number) => string
}
