import type { TrendWords } from '../../../da/team/figures/trend.ts'
import { allQuoted } from '../lists.ts'

const MOST_NAMED = 3
const some = (names: string[], of: number) => (names.length > MOST_NAMED ? `${names.length} of ${of} numbers` : allQuoted(names))

export const trend = {
  look: 'Show',
  one: 'One period',
  over: 'Over time',
  printed: (title, kind) => `${title} over time, ${kind}`,
  span: 'Periods',
  spans: { month: 'Months', quarter: 'Quarters', half: 'Half-years', year: 'Whole years' },
  fromTo: (from, to) => (from === to ? from : `${from} to ${to}`),
  quarter: (n, year) => `Q${n} ${year}`,
  half: (n, year) => `half ${n} of ${year}`,
  more: (names, of, to, from) => `More in ${to} than in ${from}: ${some(names, of)}`,
  fewer: (names, of, to, from) => `Fewer in ${to} than in ${from}: ${some(names, of)}`,
  both: (more, fewer, of, to, from) => `More in ${to} than in ${from}: ${some(more, of)}. Fewer: ${some(fewer, of)}`,
  unsure: (to, from) => `It cannot be told whether there are more or fewer in ${to} than in ${from}`,
  onlyOne: (period) => `There are numbers for ${period} only, so there is nothing to compare them with yet`,
  noneShown: 'None of the periods shows numbers',
  moved: { more: 'more', fewer: 'fewer', unsure: 'cannot be told' },
  change: (to, from) => `${to} against ${from}`,
  few: (n) => `${n} were 0 to 4 in all periods`,
  fewNamed: (names) => `0 to 4 in all periods: ${allQuoted(names)}.`,
  allFew: 'None of the numbers reached 5 in any of the periods.',
  table: 'See all numbers in a table',
  row: 'What',
  why: { withheld: 'held back', 'too-few': 'too few', 'other-kind': 'other periods', 'other-lines': 'other lines', none: 'not in it' },
  withheldIn: (periods) => `Held back: ${periods.join(', ')}. Those numbers will not come later either.`,
  otherKind: (years) => `Not shown here: ${years.join(', ')}. The table came for shorter periods then.`,
  otherLines: (periods) =>
    `Not shown here: ${periods.join(', ')}. The line did not count together with the same lines then as now, so the numbers cannot be compared.`,
  unlike: (year, kind, shown) =>
    `In ${year} the numbers came by ${kind}. They cannot be compared with ${shown}, so they are not shown here.`,
  unlikeKinds: { month: 'months', quarter: 'quarters', half: 'half-years', year: 'whole years' },
  started: (period) => `The line may have begun to count in the middle of ${period}. Then there are more later for that reason alone.`,
  explained:
    'Each box is the range in which the true number lies. The two boxes in strong colour are the periods that are compared. It says “more” or “fewer” only where the two boxes do not overlap at all. There may be more only because the line had more conversations. All drawings in one frame have the same height, from nought up. An empty box is 0 to 4. A dotted line is a period without numbers.',
} satisfies TrendWords
