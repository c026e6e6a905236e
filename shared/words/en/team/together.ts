import type { all as allInDanish, together as togetherInDanish } from '../../da/team/together.ts'
import { allOf } from './lists.ts'

export const together = {
  now: (year, pool, others) =>
    `In ${year} the line counts together with ${allOf(others)} in the pool “${pool}”. Each line alone is so small that nearly all numbers would read 0 to 4. The numbers are those of all the lines together, and the line has no numbers about topics of its own that year.`,
  running: (year, pool, others) => `The numbers of ${year} will be those of the line and ${allOf(others)} together, in the pool “${pool}”.`,
  alone: (year, pool) => `In ${year} the line is the only one in the pool “${pool}”.`,
  from: (year, pool, others) =>
    others.length === 0
      ? `From New Year ${year} on the line is the only one in the pool “${pool}”.`
      : `From New Year ${year} on the line counts together with ${allOf(others)} in the pool “${pool}”.`,
  inPool: (pool) => `The pool “${pool}”`,
  left: (year) => `From New Year ${year} on the line counts for itself again.`,
} satisfies typeof togetherInDanish

export const all = {
  title: 'All your lines added up',
  explained:
    'The sum is made from the numbers that the lines have published, and from nothing else. The low ends of the ranges are added, and so are the high ends. So the range grows wider, the more lines there are in it.',
  part: (table) => `${table}, added up`,
  none: 'There is no table yet that at least two have published for the same period.',
  noneOfYear: (year) => `The sum for ${year} can be made when at least two have published their numbers for the whole year.`,
  pool: (name, lines) => `the pool “${name}” (${allOf(lines)})`,
  of: (names) => `Added up: ${allOf(names)}.`,
  withheld: (names) => `Held back and not in it: ${allOf(names)}.`,
  without: (names) => `Not in it: ${allOf(names)}. They have not published the table for this period.`,
  ofSomeCells: 'A row is the sum of those that have that row.',
  broken: (names) =>
    `Somebody has changed or removed a published table of ${allOf(names)}. So the page shows no sum. Tell those who run the system.`,
} satisfies typeof allInDanish
