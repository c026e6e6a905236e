import type { Subject } from '../../words/da/team/figures/topics.ts'
import { cellsOfYear } from '../cellsOfYear.ts'
import type { Telling } from '../reportSource.ts'

/** So many years stand side by side in a report. */
export const REPORT_YEARS = 5

/** The report's year and those before it of which a whole year is published, the oldest first. */
export const yearsWith = ({ topics, year }: Telling, subject: Subject): number[] =>
  Array.from({ length: REPORT_YEARS }, (_, i) => year - REPORT_YEARS + 1 + i).filter((one) => cellsOfYear(topics, subject, one) !== null)
