/** The kinds of calendar period in which tables are published, the shortest first. */
export const periodKinds = ['month', 'quarter', 'half', 'year'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** What the name of a period says: `2026-11`, `2026-Q4`, `2026-H2` or `2026`. The names of months and quarters are equally long. */
export function kindOfPeriod(period: string): PeriodKind {
  const part = period.split('-')[1]
  if (part === undefined) return 'year'
  if (part.startsWith('Q')) return 'quarter'
  return part.startsWith('H') ? 'half' : 'month'
}

/** The year that a period is, or is a part of. */
export const yearOfPeriod = (period: string): number => Number(period.slice(0, 4))

export const isWholeYear = (period: string): boolean => kindOfPeriod(period) === 'year'

const inYear: Record<PeriodKind, number> = { month: 12, quarter: 4, half: 2, year: 1 }
/** How many periods like this one its year has. */
export const periodsInYear = (period: string): number => inYear[kindOfPeriod(period)]

/** Whether a text such as `2026-02-30` names a day that there is. */
export function isCalendarDate(date: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T12:00:00Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date)
}
