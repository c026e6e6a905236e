import type { ClosingForm } from '../../shared/closingForm.ts'
import type { Table } from '../../shared/published/publication.ts'
import type { SurveyAnswers } from '../../shared/survey.ts'
import type { AgeBand } from '../../shared/topic.ts'
import { type CellGround, cellsOf, type Topic } from './disclosure/catalogue.ts'

/** How a form becomes +1s, each in one cell of the catalogue. A field that no table uses is never tallied. */
export type Cell = { table: Table; cell: string }

/** What is counted of a closing form. */
export type CountedForm = Omit<ClosingForm, 'form' | 'endedBy'>

const publishedAge = (age: AgeBand): string | null => (age === 'unknown' ? null : age === 'under_12' || age === 'over_25' ? 'outer' : age)

/** The topic that an id means today, or null if there never was such an id. */
export function topicFor(id: string, topics: Topic[]): Topic | null {
  const topic = topics.find((t) => t.id === id) ?? null
  return topic?.retiredTo ? topicFor(topic.retiredTo, topics) : topic
}

/**
 * The +1s of one closing form. A form without a published topic (a prank, a wrong number) changes no cell, so that every count is
 * about counselling. An answer that has no cell ("don't know", "not asked", "none of these") is not counted.
 */
export function cellsOfForm(form: CountedForm, ground: CellGround): Cell[] {
  const ticked = form.topics.map((id) => topicFor(id, ground.topics)).filter((topic) => topic !== null)
  const groups = [...new Set(ticked.flatMap(({ group }) => (group === null ? [] : [group])))]
  if (groups.length === 0) return []
  const age = publishedAge(form.age)
  const primary = form.primary === null ? null : (topicFor(form.primary, ground.topics)?.group ?? null)
  const counted: [Table, string[]][] = [
    ['Q', groups],
    ['Qd', ticked.map(({ id }) => id)],
    ['P', groups.filter((group) => group === primary)],
    ['A', age ? [age] : []],
    ['TA', age ? groups.map((group) => `${group}|${age}`) : []],
    ['O', form.outcomes],
    ['S', form.severity === 'none' ? [] : ['concern_or_acute']],
    ['C', [form.contactBefore]],
    ['G', form.offersGiven],
    ['L', form.municipality ? [form.municipality] : []],
  ]
  return counted.flatMap(([table, names]) => cells(table, names, ground))
}

/** The +1s of one survey: only the outer answers. So no such table holds all parts of a whole. */
export function cellsOfSurvey(answers: SurveyAnswers, ground: CellGround): Cell[] {
  const { moodChange: change = 0, gotWhatICameFor: got, wouldComeBack: back, heardFrom } = answers
  return [
    ...cells('F', [change > 0 ? 'better' : change < 0 ? 'worse' : 'same'], ground),
    ...cells('V', [`got|${got}`, `back|${back}`], ground),
    ...cells('H', heardFrom ? [heardFrom] : [], ground),
  ]
}

/** Those of these names that are cells of the table, each once. */
function cells(table: Table, names: string[], ground: CellGround): Cell[] {
  if (names.length === 0) return []
  const known = cellsOf(table, ground)
  return [...new Set(names)].filter((name) => known.includes(name)).map((cell) => ({ table, cell }))
}

/** The settled sums of a line are updated after each so many forms of a period. So two backups never differ by fewer forms. */
export const SETTLE_EVERY = 10
export const settlesAt = (counted: number): boolean => counted % SETTLE_EVERY === 0
export const inTens = (count: number): number => Math.floor(count / SETTLE_EVERY) * SETTLE_EVERY
