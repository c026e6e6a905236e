import type { FourWeeks } from '../../../shared/load.ts'

/** Three times four weeks, of which each is over, lie one after the other: about a quarter, the least that shows a pattern on a small line. */
const PARTS = 3

/** The last twelve weeks that are over, as one. Null: there are not so many yet. */
export function twelveWeeks(fourWeeks: FourWeeks[]): FourWeeks | null {
  const parts = fourWeeks.filter(({ closed }) => closed).slice(0, PARTS)
  const oldest = parts.at(-1)
  if (parts.length < PARTS || !oldest) return null
  const sum = (of: 'arrived' | 'unmet') => oldest[of].map((_, at) => parts.reduce((all, part) => all + (part[of][at] ?? 0), 0))
  return { monday: oldest.monday, closed: true, arrived: sum('arrived'), unmet: sum('unmet') }
}
