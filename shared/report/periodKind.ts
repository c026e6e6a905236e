/** The kinds of period in which tables are published, the shortest first. */
export const kindsOfPeriod = ['month', 'quarter', 'half', 'year'] as const
export type KindOfPeriod = (typeof kindsOfPeriod)[number]

/** How long a published period is, from its name. Months and quarters have names of one length, so the length does not tell. */
export function kindOfPeriod(period: string): KindOfPeriod {
  const part = period.split('-')[1]
  if (part === undefined) return 'year'
  if (part.startsWith('Q')) return 'quarter'
  return part.startsWith('H') ? 'half' : 'month'
}
