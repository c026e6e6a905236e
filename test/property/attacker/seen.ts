/**
 * What an attacker holds of one publisher and one year: the published bytes and the number of conversations. This file, `worldModel`,
 * `solver`, `builtWorld` and `attackYear` were written from docs/statistics.md alone, so that an error of the rules is not repeated here.
 * The other files of the folder make the years that are attacked, with the code itself.
 */
export type SeenTable = 'withheld' | ReadonlyMap<string, string>

export type SeenPeriod = { tables: Record<string, SeenTable> }
/** A line that the publisher counts for, with its conversations in each period, and those of them for which nobody owes a form. */
export type SeenLine = { conversations: number[]; withoutForm: number[]; municipalities: string[]; offers: string[] }

export type SeenYear = {
  /** The topics that have a cell in Qd, each with its group. */
  details: { id: string; group: string }[]
  /** The line that publishes, or the lines of the pool. */
  lines: SeenLine[]
  /** The periods of the year, in order, with the tables that come with each. */
  periods: SeenPeriod[]
  /** The tables that come once a year. */
  year: Record<string, SeenTable>
}

export type Band = { low: number; high: number }

/** The counts that published bytes may stand for (docs/statistics.md, "Rounding"). */
export function countsBehind(bytes: string): Band {
  if (bytes === '0-4') return { low: 0, high: 4 }
  if (!/^[1-9]\d*$/.test(bytes) || Number(bytes) % 5 !== 0) throw new Error(`no published bytes: ${bytes}`)
  const rounded = Number(bytes)
  return rounded === 5 ? { low: 5, high: 9 } : { low: rounded - 4, high: rounded + 4 }
}

export const seenGroups = [
  'substance',
  'addiction',
  'mental',
  'violence',
  'family',
  'peer_love',
  'sexuality_body',
  'school_work',
  'living_legal',
  'discrimination',
  'services',
  'concern_for_other',
]
/** The last stands for a form without an age, which has no cell. */
export const seenAges = ['12-14', '15-17', '18-20', '21-25', 'outer', 'no age']
