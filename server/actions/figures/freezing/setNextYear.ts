import { twelveMonthsBefore, yearKindFor, yearToSet } from '../../../domain/disclosure/periods.ts'
import type { Freezer, Publisher } from './allPublishers.ts'
import { conversationsInMonths } from './gateGround.ts'

/**
 * Once the twelve months to the end of November are over, they say how long next year's periods are. So this stands before the first
 * count of the year. A line that is younger, and a pool all of whose lines are, goes on as it is.
 */
export async function setNextYear(service: Freezer, { id, timeZone, lines }: Publisher): Promise<void> {
  const { ledger } = service
  const now = service.now()
  const next = yearToSet(now, timeZone)
  if (next === null || lines(next).length === 0 || (await ledger.periods.isKindSet(id, next))) return
  const began = await Promise.all(lines(next).map((line) => ledger.periods.since(line, now)))
  const months = twelveMonthsBefore(now, timeZone, Math.min(...began))
  const counted = await Promise.all(lines(next).map((line) => conversationsInMonths(service, line, months ?? [])))
  await ledger.periods.setKind(id, next, yearKindFor(months === null ? null : counted.reduce((all, one) => all + one, 0)))
}
