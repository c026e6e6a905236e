import type { TrendWords } from '../../../../shared/words/da/team/figures/trend.ts'
import { type Moved, movedIn, type Trend } from './trendOf.ts'

/** What certainly changed between the two compared periods, from their published bytes alone. */
export function trendTitle(
  trend: Trend,
  words: TrendWords,
  nameOf: (cell: string) => string,
  periodOf: (period: string) => string,
): string {
  const { compared, ids, columns } = trend
  const only = columns.find(({ why }) => why === null)
  if (compared === null) return only ? words.onlyOne(periodOf(only.period)) : words.noneShown
  const moved = movedIn(trend)
  const named = (how: Moved) => ids.filter((id) => moved.get(id) === how).map(nameOf)
  const [more, fewer, to, from] = [named('more'), named('fewer'), periodOf(compared.to.period), periodOf(compared.from.period)]
  if (more.length > 0 && fewer.length > 0) return words.both(more, fewer, ids.length, to, from)
  if (more.length > 0) return words.more(more, ids.length, to, from)
  return fewer.length > 0 ? words.fewer(fewer, ids.length, to, from) : words.unsure(to, from)
}
