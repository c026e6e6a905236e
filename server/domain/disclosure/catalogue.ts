import { outcomes } from '../../../shared/closingForm.ts'
import type { InEach } from '../../../shared/lang.ts'
import { type Table, tables } from '../../../shared/published/publication.ts'
import { heardFroms } from '../../../shared/survey.ts'
import { type TopicGroup, topicGroups } from '../../../shared/topic.ts'

/** Forms and surveys are counted apart, so that nobody can conclude one from the number of the other. */
export type Family = 'form' | 'survey'

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

type Entry = {
  family: Family
  /** `period`: once for each period of the line. `year`: once a year, however short the periods are. */
  per: 'period' | 'year'
  /** So many cells one conversation can raise by one, for each question of the table. */
  most: number
}

/**
 * Q groups of topics · Qd detailed topics · P the group of the primary topic · A age bands · O outcomes · S concern or acute · C was in contact
 * before · G offers given · L municipality · TA group × age band · F felt better, worse · V survey answers · H heard from.
 *
 * No table publishes all parts of a whole, and no count stands in two tables: each count is rounded once. What is left out, and why the
 * half-year, the number of answers and "no contact before" are not published, stands in `docs/decisions/062`.
 */
export const catalogue: Record<Table, Entry> = {
  Q: { family: 'form', per: 'period', most: 3 },
  Qd: { family: 'form', per: 'year', most: 3 },
  P: { family: 'form', per: 'year', most: 1 },
  A: { family: 'form', per: 'year', most: 1 },
  O: { family: 'form', per: 'period', most: 3 },
  S: { family: 'form', per: 'period', most: 1 },
  C: { family: 'form', per: 'year', most: 1 },
  G: { family: 'form', per: 'year', most: 3 },
  L: { family: 'form', per: 'year', most: 1 },
  TA: { family: 'form', per: 'year', most: 3 },
  F: { family: 'survey', per: 'period', most: 1 },
  V: { family: 'survey', per: 'period', most: 1 },
  H: { family: 'survey', per: 'year', most: 1 },
}

/** The youngest and the oldest age band are published as one, and so tallied as one. */
export const publishedAges = ['12-14', '15-17', '18-20', '21-25', 'outer'] as const

/** The cells of the tables of a year. A table that is not named is not counted in that year. */
export type FixedCells = Partial<Record<Table, string[]>>
/** What the cells of some tables depend on. `fixed`: the cells of a year, where they are fixed already. */
export type CellGround = { topics: Topic[]; municipalities: string[]; offers: string[]; fixed?: FixedCells | undefined }

/** Every cell of a table, in the order in which it is published. */
export function cellsOf(table: Table, { topics, municipalities, offers, fixed }: CellGround): string[] {
  if (fixed) return fixed[table] ?? []
  switch (table) {
    case 'Q':
    case 'P':
      return [...topicGroups]
    case 'Qd':
      return detailsOf(topics)
    case 'A':
      return [...publishedAges]
    case 'O':
      return outcomes.filter((outcome) => outcome !== 'none')
    case 'S':
      return ['concern_or_acute']
    case 'C':
      return ['yes']
    case 'G':
      return [...offers].sort()
    case 'L':
      return [...municipalities].sort()
    case 'TA':
      return topicGroups.flatMap((group) => publishedAges.map((age) => `${group}|${age}`))
    case 'F':
      return ['better', 'worse']
    case 'V':
      return ['got|yes', 'got|no', 'back|yes', 'back|no']
    case 'H':
      return heardFroms.filter((from) => from !== 'other')
  }
}

/**
 * The cells of a year at a later moment: those that are there now, of those that were there in the first minute. A cell that is there for a part
 * of the year only would tell on its count: it is at most the number of conversations of that part (`docs/decisions/064`).
 */
export function cellsLeft(fixed: FixedCells | null, today: CellGround): FixedCells {
  const named = fixed ? tables.filter((table) => fixed[table]) : tables
  return Object.fromEntries(
    named.map((table) => {
      const there = cellsOf(table, { ...today, fixed: undefined })
      return [table, fixed ? (fixed[table] ?? []).filter((cell) => there.includes(cell)) : there]
    }),
  )
}

/** The questions of a table. Of the cells of one question a conversation raises at most `most`. */
export function questionsOf(table: Table, cells: string[]): string[][] {
  if (table !== 'V') return [cells]
  const names = [...new Set(cells.map((cell) => cell.split('|')[0] ?? ''))]
  return names.map((name) => cells.filter((cell) => cell.startsWith(`${name}|`)))
}

/**
 * The topics that are published by themselves. In each group at least one topic is not. If all were, the details and their group would be
 * parts and whole, and small details could be reckoned from the group. Where the taxonomy leaves none out, the last one by its id is.
 */
function detailsOf(topics: Topic[]): string[] {
  const current = topics.filter((topic) => topic.group !== null && !topic.retiredTo)
  const leftOut = new Map<string, string>()
  for (const { id, group } of current) if (group && id > (leftOut.get(group) ?? '')) leftOut.set(group, id)
  for (const { group, detail } of current) if (group && !detail) leftOut.delete(group)
  const left = new Set(leftOut.values())
  return current.filter(({ id, detail }) => detail && !left.has(id)).map(({ id }) => id)
}
