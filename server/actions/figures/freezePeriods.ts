import type { LineId, PublisherId } from '../../../shared/ids.ts'
import { done, type Outcome } from '../../../shared/outcome.ts'
import { yearOfPeriod } from '../../../shared/period.ts'
import type { Topic } from '../../domain/disclosure/catalogue.ts'
import { type Frozen, freezeTables } from '../../domain/disclosure/freezeTables.ts'
import type { Ground } from '../../domain/disclosure/gate/gate.ts'
import {
  dueFreezes,
  endOf,
  type Freeze,
  monthsOf,
  periodKindOf,
  periodsOfYear,
  twelveMonthsBefore,
  type YearKind,
  yearKindFor,
  yearToSet,
} from '../../domain/disclosure/periods.ts'
import { linesIn, publisherOf } from '../../domain/disclosure/pools.ts'
import { candidateOf } from '../../domain/disclosure/publication.ts'
import type { Draw } from '../../domain/disclosure/rounding.ts'
import { closedUpTo, monthKey, yearOf } from '../../domain/time/calendar.ts'
import type { Service } from '../service.ts'

/** Bytes of a drawn number, 48 bits, which JavaScript keeps exactly. */
const DRAWN_BYTES = 6

/** At most so many forms, and so many surveys, of each line and period are missing after a restore (docs/statistics.md, "Backups"). */
const LOST_BY_RESTORE = 19

/** What freezing needs of the service. A simulated year hands in its own clock and its own chance. */
type Freezer = Pick<Service, 'ledger' | 'now' | 'newToken'>

/** A line or a pool. `lines`: whose conversations count for it in a year. A line in a pool does not publish. */
type Publisher = { id: PublisherId; timeZone: string; lines(year: number): LineId[]; publishes(year: number): boolean }

/**
 * Freezes every period that is over, the oldest first, also those that ended while the service was down. Two processes may do so at once:
 * each table is published once. In December it also sets how long the periods of the next year are. Answers the number of publications.
 * A fault of one publisher is thrown when all others are done.
 */
export async function freezePeriods(service: Freezer): Promise<Outcome<number>> {
  const topics = await service.ledger.topics.all()
  let count = 0
  const faults: unknown[] = []
  for (const publisher of await publishersOf(service))
    try {
      count += await freezePublisher(service, publisher, topics)
    } catch (fault) {
      faults.push(fault)
    }
  if (faults.length > 0) throw faults[0]
  return done(count)
}

/** The lines come first: a pool has the cells of its lines. */
async function publishersOf({ ledger }: Freezer): Promise<Publisher[]> {
  const [lines, pools] = await Promise.all([ledger.lines.all(), ledger.pools.all()])
  return [
    ...lines.map(({ id, timeZone }) => ({
      id,
      timeZone,
      lines: () => [id],
      publishes: (year: number) => publisherOf(id, pools, year) === id,
    })),
    ...pools.map((pool) => ({
      id: pool.id,
      timeZone: pool.timeZone,
      lines: (year: number) => linesIn(pool, year),
      publishes: (year: number) => linesIn(pool, year).length > 0,
    })),
  ]
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

/** Publishes what is due at one moment. Null: it is not done here. */
async function freezeStep(
  service: Freezer,
  { id, timeZone }: Publisher,
  topics: Topic[],
  { year, tables: ended }: Freeze,
  kind: YearKind,
  published: Frozen[],
): Promise<Frozen[] | null> {
  const { ledger } = service
  const { has, lines } = await ledger.publishers.groundIn(id, year)
  // A table that came with an update in mid-year would be published as if nothing had been counted before.
  const tables = ended.filter(({ table }) => has.fixed?.[table] ?? !has.fixed)
  const sums = new Map<string, Record<string, number>>()
  for (const { table, period } of tables) sums.set(`${table} ${period}`, await ledger.tallies.sums(id, 'running', table, period))
  const draw = drawFrom(service)
  const candidates = tables.map(({ table, period }) =>
    candidateOf({ publisher: id, table, period }, has, sums.get(`${table} ${period}`) ?? {}, draw),
  )
  const periods = periodsOfYear(periodKindOf(kind), year)
  const inEach = async (sum: typeof conversationsIn, line: LineId) =>
    Object.fromEntries(
      await Promise.all(periods.map(async (period): Promise<[string, number]> => [period, await sum(service, line, monthsOf(period))])),
    )
  const lostIn = await lostByRestore(service, timeZone)
  const groups = new Map(topics.map((topic) => [topic.id, topic.group ?? '']))
  const ground: Ground = {
    year: String(year),
    periods,
    lines: await Promise.all(
      lines.map(async ({ line, municipalities, offers }) => {
        const [conversations, withoutForm] = await Promise.all([inEach(conversationsIn, line), inEach(withoutFormIn, line)])
        for (const period of periods) conversations[period] = Math.max(0, conversations[period]! - lostIn(period))
        return { conversations, withoutForm, municipalities, offers }
      }),
    ),
    groupOf: (detail) => groups.get(detail) ?? '',
  }
  const isOfYear = (one: Frozen) => yearOfPeriod(one.period) === year
  const lost = await ledger.periods.lostIn(id)
  const shut = (one: Frozen) => kind === 'none' || lost.includes(one.period)
  const decided = await inSlices(
    freezeTables(
      published.filter(isOfYear),
      candidates.filter((one) => !shut(one)),
      ground,
      draw,
    ),
  )
  const frozen = candidates.map((one): Frozen => (shut(one) ? { ...one, cells: null } : (decided.shift() ?? { ...one, cells: null })))
  const end = endOf(ended[0]?.period ?? '', timeZone)
  return (await ledger.publications.freeze(id, frozen, sums, service.now(), end)) === 'frozen' ? frozen : null
}

/**
 * Once the twelve months to the end of November are over, they say how long next year's periods are. So this stands before the first
 * count of the year. A line that is younger, and a pool all of whose lines are, goes on as it is.
 */
async function setNextYear(service: Freezer, { id, timeZone, lines }: Publisher): Promise<void> {
  const { ledger } = service
  const now = service.now()
  const next = yearToSet(now, timeZone)
  if (next === null || lines(next).length === 0 || (await ledger.periods.isKindSet(id, next))) return
  const began = await Promise.all(lines(next).map((line) => ledger.periods.since(line, now)))
  const months = twelveMonthsBefore(now, timeZone, Math.min(...began))
  const counted = await Promise.all(lines(next).map((line) => conversationsIn(service, line, months ?? [])))
  await ledger.periods.setKind(id, next, yearKindFor(months === null ? null : counted.reduce((all, one) => all + one, 0)))
}

async function conversationsIn(service: Freezer, line: LineId, months: string[]): Promise<number> {
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

/** A draw for each call, from random bytes of the service. */
function drawFrom(service: Freezer): Draw {
  return () =>
    Number.parseInt(
      Buffer.from(service.newToken(), 'base64url')
        .toString('hex')
        .slice(0, 2 * DRAWN_BYTES),
      16,
    ) /
    2 ** (8 * DRAWN_BYTES)
}

/** Between slices others get their turn: the gate may take seconds for a large line. */
async function inSlices<Answer>(steps: Generator<undefined, Answer>): Promise<Answer> {
  for (;;) {
    const { done: isDone, value } = steps.next()
    if (isDone) return value
    await new Promise((resolve) => setImmediate(resolve))
  }
}
