/** All that is asked of a campaign's days. Dates such as `2026-11-22` sort by their text. */
type Days = { from: string; to: string }

const DAY_MS = 86_400_000
const daysIn = (date: string): number => Date.parse(`${date}T12:00:00Z`) / DAY_MS

/** How many days after the first date the second one is. */
export const daysApart = (from: string, to: string): number => Math.round(daysIn(to) - daysIn(from))

/** Of two spans of days, the days that are in both; null: there are none. */
export function daysInBoth(one: Days, other: Days): Days | null {
  const from = one.from > other.from ? one.from : other.from
  const to = one.to < other.to ? one.to : other.to
  return from <= to ? { from, to } : null
}

/** The campaign that has this day. No two campaigns of a line have the same day. */
export const campaignOn = <C extends Days>(campaigns: readonly C[], date: string): C | null =>
  campaigns.find(({ from, to }) => from <= date && date <= to) ?? null
