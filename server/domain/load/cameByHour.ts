import type { FourWeeks } from '../../../shared/load.ts'

/** Three times four weeks that are over: the least that shows when youths come to a small line. */
const PARTS = 3

/** How many joined the queue in the last twelve weeks that are over, by hour of the week. Null: there are not so many weeks yet. */
export function cameByHour(newestFirst: FourWeeks[]): number[] | null {
  const [first, ...more] = newestFirst.filter(({ closed }) => closed).slice(0, PARTS)
  if (!first || more.length < PARTS - 1) return null
  return first.arrived.map((came, hour) => more.reduce((sum, { arrived }) => sum + (arrived[hour] ?? 0), came))
}
