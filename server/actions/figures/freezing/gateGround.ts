import type { LineId } from '../../../../shared/ids.ts'
import { yearOfPeriod } from '../../../../shared/published/period.ts'
import type { Topic } from '../../../domain/disclosure/catalogue.ts'
import type { Ground } from '../../../domain/disclosure/gate/gate.ts'
import { monthsOf, periodKindOf, periodsOfYear, type YearKind } from '../../../domain/disclosure/periods.ts'
import { closedUpTo, monthKey } from '../../../domain/time/calendar.ts'
import type { Freezer } from './allPublishers.ts'

/** At most so many forms, and so many surveys, of each line and period are missing after a restore (docs/statistics.md, "Backups"). */
const LOST_BY_RESTORE = 19

type OfYear = {
  year: number
  kind: YearKind
  timeZone: string
  lines: { line: LineId; municipalities: string[]; offers: string[] }[]
  topics: Topic[]
}

/** What the gate knows of a year beside the tables: operating figures, which are exact and shown, less what a restore has lost. */
export async function gateGround(service: Freezer, { year, kind, timeZone, lines, topics }: OfYear): Promise<Ground> {
  const periods = periodsOfYear(periodKindOf(kind), year)
  const inEach = async (sum: typeof conversationsInMonths, line: LineId) =>
    Object.fromEntries(
      await Promise.all(periods.map(async (period): Promise<[string, number]> => [period, await sum(service, line, monthsOf(period))])),
    )
  const lostIn = await lostByRestore(service, timeZone)
  const groups = new Map(topics.map((topic) => [topic.id, topic.group ?? '']))
  return {
    year: String(year),
    periods,
    lines: await Promise.all(
      lines.map(async ({ line, municipalities, offers }) => {
        const [conversations, withoutForm] = await Promise.all([inEach(conversationsInMonths, line), inEach(withoutFormIn, line)])
        for (const period of periods) conversations[period] = Math.max(0, conversations[period]! - lostIn(period))
        return { conversations, withoutForm, municipalities, offers }
      }),
    ),
    groupOf: (detail) => groups.get(detail) ?? '',
  }
}

export async function conversationsInMonths(service: Freezer, line: LineId, months: string[]): Promise<number> {
  const figures = await Promise.all(months.map((month) => service.ledger.figures.month(line, month, service.now())))
  return figures.reduce((sum, { conversations }) => sum + conversations, 0)
}

async function withoutFormIn({ ledger, now }: Freezer, line: LineId, months: string[]): Promise<number> {
  const counts = await Promise.all(months.map((month) => ledger.figures.withoutForm(line, month, now())))
  return counts.reduce((sum, count) => sum + count, 0)
}

/**
 * How many forms of a period a restore has lost at most. Everybody may know of the restore, and then knows that the conversations before it
 * have left so many forms fewer: in the periods that ran, and of those before in the tables of the year.
 */
async function lostByRestore({ ledger }: Freezer, timeZone: string): Promise<(period: string) => number> {
  const restored = (await ledger.auditTrail()).filter(({ what }) => what === 'restored').map(({ at }) => monthKey(closedUpTo(at), timeZone))
  const isHit = (period: string, month: string) => yearOfPeriod(month) === yearOfPeriod(period) && (monthsOf(period)[0] ?? '') <= month
  return (period) => LOST_BY_RESTORE * restored.filter((month) => isHit(period, month)).length
}
