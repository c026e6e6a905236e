import { type ClosingForm, outcomes } from '../../shared/closingForm.ts'
import type { InEach } from '../../shared/lang.ts'
import { heardFroms, type SurveyAnswers } from '../../shared/survey.ts'
import { type AgeBand, type TopicGroup, topicGroups } from '../../shared/topic.ts'
import { type PeriodKind, periodKey } from './time/calendar.ts'

/**
 * The list of tables, and how a form becomes +1s, each in one cell.
 * A field that no table uses is never tallied. Table G (offers given) comes when the form asks for offers.
 */
export type Table = 'Q' | 'Qd' | 'A' | 'O' | 'S' | 'C' | 'L' | 'TA' | 'F' | 'V' | 'H'
/** Forms and surveys are counted apart, so that nobody can conclude one from the number of the other. */
export type Family = 'form' | 'survey'
export type Cell = { table: Table; cell: string }

/** A topic of the taxonomy. */
export type Topic = {
  id: string
  name: InEach
  /** The published group that it counts in; null: it is not counted. */
  group: TopicGroup | null
  /** False: it counts in its group only, not by itself. */
  detail: boolean
  /** The topic that replaces a retired one. An id is never deleted. */
  retiredTo: string | null
}

const families: Record<Table, { family: Family; per: 'period' | 'year' }> = {
  Q: { family: 'form', per: 'period' },
  Qd: { family: 'form', per: 'year' },
  A: { family: 'form', per: 'year' },
  O: { family: 'form', per: 'period' },
  S: { family: 'form', per: 'period' },
  C: { family: 'form', per: 'year' },
  L: { family: 'form', per: 'year' },
  TA: { family: 'form', per: 'year' },
  F: { family: 'survey', per: 'period' },
  V: { family: 'survey', per: 'period' },
  H: { family: 'survey', per: 'year' },
}
export const tablesOf = (family: Family): Table[] => (Object.keys(families) as Table[]).filter((table) => families[table].family === family) // the keys are Table by its type

export const periodOf = (table: Table, kind: PeriodKind, at: number, timeZone: string): string =>
  periodKey(families[table].per === 'year' ? 'year' : kind, at, timeZone)

/** The youngest and the oldest age band are published as one, and so tallied as one. "Don't know" is allowed and not tallied. */
const publishedAges = ['12-14', '15-17', '18-20', '21-25', 'outer'] as const
const publishedAge = (age: AgeBand): string | null => (age === 'unknown' ? null : age === 'under_12' || age === 'over_25' ? 'outer' : age)

/**
 * Every cell of a table, in a fixed order. All of them are written as 0 before the first +1: Redis keeps a small hash in the order
 * of writing, and that order would tell which form came first.
 */
export function allCells(table: Table, topics: Topic[], municipalities: string[]): string[] {
  switch (table) {
    case 'Q':
      return [...topicGroups]
    case 'Qd':
      return topics.filter((t) => t.group && t.detail && !t.retiredTo).map((t) => t.id)
    case 'A':
      return [...publishedAges]
    case 'O':
      return [...outcomes]
    case 'S':
      return ['concern_or_acute']
    case 'C':
      return ['yes', 'no']
    case 'L':
      return [...municipalities].sort()
    case 'TA':
      return topicGroups.flatMap((group) => publishedAges.map((age) => `${group}|${age}`))
    case 'F':
      return ['better', 'worse', 'answered']
    case 'V':
      return ['got', 'back'].flatMap((question) => ['yes', 'no', 'answered'].map((answer) => `${question}|${answer}`))
    case 'H':
      return [...heardFroms]
  }
}

/** The topic that an id means today, or null if there never was such an id. */
export function topicFor(id: string, topics: Topic[]): Topic | null {
  const topic = topics.find((t) => t.id === id) ?? null
  return topic?.retiredTo ? topicFor(topic.retiredTo, topics) : topic
}

/**
 * The +1s of one closing form. A form without a published topic (a prank, a wrong number) changes no cell, so that every count is
 * about counselling.
 */
export function cellsOfForm(form: Omit<ClosingForm, 'form'>, topics: Topic[], municipalities: string[]): Cell[] {
  const ticked = form.topics.map((id) => topicFor(id, topics)).filter((t) => t !== null && t.group !== null)
  const groups = [...new Set(ticked.map((t) => t?.group ?? ''))]
  if (groups.length === 0) return []
  const age = publishedAge(form.age)
  const details = [...new Set(ticked.filter((t) => t?.detail).map((t) => t?.id ?? ''))]
  return [
    ...cells('Q', groups),
    ...cells('Qd', details),
    ...cells('A', age ? [age] : []),
    ...cells('TA', age ? groups.map((group) => `${group}|${age}`) : []),
    ...cells('O', [...new Set(form.outcomes)]),
    ...cells('S', form.severity === 'none' ? [] : ['concern_or_acute']),
    ...cells('C', form.contactBefore === 'not_asked' ? [] : [form.contactBefore]),
    ...cells('L', form.municipality && municipalities.includes(form.municipality) ? [form.municipality] : []),
  ]
}

/** The +1s of one survey: for most questions the two outer answers and the number of answers. So no such table holds all parts of a whole. */
export function cellsOfSurvey(answers: SurveyAnswers): Cell[] {
  const { moodChange: change, gotWhatICameFor: got, wouldComeBack: back, heardFrom } = answers
  const outer = (answer: string | undefined, question: string) =>
    answer === undefined ? [] : [`${question}|answered`, ...(answer === 'yes' || answer === 'no' ? [`${question}|${answer}`] : [])]
  return [
    ...cells('F', change === undefined ? [] : ['answered', ...(change > 0 ? ['better'] : change < 0 ? ['worse'] : [])]),
    ...cells('V', [...outer(got, 'got'), ...outer(back, 'back')]),
    ...cells('H', heardFrom ? [heardFrom] : []),
  ]
}

const cells = (table: Table, names: string[]): Cell[] => names.map((cell) => ({ table, cell }))

/** The settled sums of a line are updated after each so many forms of a period. So two backups never differ by fewer forms. */
export const SETTLE_EVERY = 10
export const settlesAt = (counted: number): boolean => counted % SETTLE_EVERY === 0
export const inTens = (count: number): number => Math.floor(count / SETTLE_EVERY) * SETTLE_EVERY
