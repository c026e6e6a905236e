import { done, type Outcome } from '../../../shared/outcome.ts'
import { yearOfPeriod } from '../../../shared/published/period.ts'
import type { Topic } from '../../domain/disclosure/catalogue.ts'
import type { Frozen } from '../../domain/disclosure/freezeTables.ts'
import { dueFreezes, endOf, periodKindOf, type YearKind } from '../../domain/disclosure/periods.ts'
import { yearOf } from '../../domain/time/calendar.ts'
import { allPublishers, type Freezer, type Publisher } from './freezing/allPublishers.ts'
import { freezeStep } from './freezing/freezeStep.ts'
import { setNextYear } from './freezing/setNextYear.ts'

/**
 * Freezes every period that is over, the oldest first, also those that ended while the service was down. Two processes may do so at once:
 * each table is published once. In December it also sets how long the periods of the next year are. Answers the number of publications.
 * A fault of one publisher is thrown when all others are done.
 */
export async function freezePeriods(service: Freezer): Promise<Outcome<number>> {
  const topics = await service.ledger.topics.all()
  let count = 0
  const faults: unknown[] = []
  for (const publisher of await allPublishers(service))
    try {
      count += await freezePublisher(service, publisher, topics)
    } catch (fault) {
      faults.push(fault)
    }
  if (faults.length > 0) throw faults[0]
  return done(count)
}

async function freezePublisher(service: Freezer, publisher: Publisher, topics: Topic[]): Promise<number> {
  const { ledger } = service
  const { id, timeZone } = publisher
  const now = service.now()
  if (!(await ledger.periods.isClockTrusted(id, now))) return 0
  const began = await ledger.periods.since(id, now)
  await setNextYear(service, publisher)
  const present = yearOf(now, timeZone)
  await ledger.periods.fixCells(id, present, (await ledger.publishers.groundIn(id, present)).today)
  const since = Math.max(began, await ledger.publications.closedUpTo(id, timeZone))
  const isGone = (period: string) => endOf(period, timeZone) <= since || !publisher.publishes(yearOfPeriod(period))
  await ledger.publications.deleteTallies(id, isGone)
  const kinds = new Map<number, YearKind>()
  for (let year = yearOf(since, timeZone); year <= present; year++) kinds.set(year, await ledger.periods.kindIn(id, year))
  const kindOf = (year: number): YearKind => kinds.get(year) ?? 'quarter'
  const all = dueFreezes({ timeZone, since, kindOf: (year) => periodKindOf(kindOf(year)) }, now)
  const dues = all.filter(({ year }) => publisher.publishes(year))
  if (dues.length === 0) return 0

  const frozen: Frozen[] = [...(await ledger.publications.publicationsOf(id))]
  let count = 0
  for (const due of dues) {
    const next = await freezeStep(service, publisher, topics, due, kindOf(due.year), frozen)
    // Another process was quicker, or a count came meanwhile: the next call looks again.
    if (next === null) break
    frozen.push(...next)
    count += next.length
  }
  return count
}
