import type { LineId } from '../../../shared/ids.ts'
import type { Line } from '../../../shared/line.ts'
import { done, type Outcome } from '../../../shared/outcome.ts'
import type { CellGround, Topic } from '../../domain/disclosure/catalogue.ts'
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
import { candidateOf } from '../../domain/disclosure/publication.ts'
import type { Draw } from '../../domain/disclosure/rounding.ts'
import { offersOf } from '../../domain/offersOf.ts'
import { yearOf } from '../../domain/time/calendar.ts'
import type { Service } from '../service.ts'

/** Bytes of a drawn number, 48 bits, which JavaScript keeps exactly. */
const DRAWN_BYTES = 6

/** What freezing needs of the service. A simulated year hands in its own clock and its own chance. */
type Freezer = Pick<Service, 'ledger' | 'now' | 'newToken'>

/**
 * Freezes every period that is over, the oldest first, also those that ended while the service was down. Two processes may do so at once:
 * each table is published once. In December it also sets how long the periods of the next year are. Answers the number of publications.
 * A fault of one line is thrown when all others are done.
 */
export async function freezePeriods(service: Freezer): Promise<Outcome<number>> {
  const topics = await service.ledger.topics.all()
  let count = 0
  const faults: unknown[] = []
  for (const line of await service.ledger.lines.all())
    try {
      count += await freezeLine(service, line, topics)
    } catch (fault) {
      faults.push(fault)
    }
  if (faults.length > 0) throw faults[0]
  return done(count)
}

async function freezeLine(service: Freezer, line: Line, topics: Topic[]): Promise<number> {
  const { ledger } = service
  const now = service.now()
  if (!(await ledger.periods.isClockTrusted(line.id, now))) return 0
  const began = await ledger.periods.since(line.id, now)
  await setNextYear(service, line, began)
  const today: CellGround = {
    topics,
    municipalities: line.municipalities.map(({ id }) => id),
    offers: offersOf(line.id, await ledger.offers.all()).map(({ id }) => id),
  }
  await ledger.periods.fixCells(line.id, yearOf(now, line.timeZone), today)
  const since = Math.max(began, await ledger.publications.closedUpTo(line.id, line.timeZone))
  await ledger.publications.deleteTalliesBefore(line.id, since, line.timeZone)
  const kinds = new Map<number, YearKind>()
  for (let year = yearOf(since, line.timeZone); year <= yearOf(now, line.timeZone); year++)
    kinds.set(year, await ledger.periods.kindIn(line.id, year))
  const kindOf = (year: number): YearKind => kinds.get(year) ?? 'quarter'
  const dues = dueFreezes({ timeZone: line.timeZone, since, kindOf: (year) => periodKindOf(kindOf(year)) }, now)
  if (dues.length === 0) return 0

  const frozen: Frozen[] = [...(await ledger.publications.publicationsOf(line.id))]
  let count = 0
  for (const due of dues) {
    const next = await freezeStep(service, line, today, due, kindOf(due.year), frozen)
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
  line: Line,
  today: CellGround,
  { year, tables }: Freeze,
  kind: YearKind,
  published: Frozen[],
): Promise<Frozen[] | null> {
  const { ledger } = service
  const has = await ledger.periods.cellsIn(line.id, year, today)
  const sums = new Map<string, Record<string, number>>()
  for (const { table, period } of tables) sums.set(`${table} ${period}`, await ledger.tallies.sums(line.id, 'running', table, period))
  const draw = drawFrom(service)
  const candidates = tables.map(({ table, period }) =>
    candidateOf({ publisher: line.id, table, period }, has, sums.get(`${table} ${period}`) ?? {}, draw),
  )
  const periods = periodsOfYear(periodKindOf(kind), year)
  const conversations = Object.fromEntries(
    await Promise.all(
      periods.map(async (period): Promise<[string, number]> => [period, await conversationsIn(service, line.id, monthsOf(period))]),
    ),
  )
  const groups = new Map(today.topics.map(({ id, group }) => [id, group ?? '']))
  const ground: Ground = {
    year: String(year),
    periods,
    lines: [{ conversations, municipalities: has.municipalities, offers: has.offers }],
    groupOf: (detail) => groups.get(detail) ?? '',
  }
  const isOfYear = (one: Frozen) => one.period.startsWith(String(year))
  const frozen =
    kind === 'none'
      ? candidates.map((one): Frozen => ({ ...one, cells: null }))
      : await inSlices(freezeTables(published.filter(isOfYear), candidates, ground, draw))
  const end = endOf(tables[0]?.period ?? '', line.timeZone)
  return (await ledger.publications.freeze(line.id, frozen, sums, service.now(), end)) === 'frozen' ? frozen : null
}

/**
 * Once the twelve months to the end of November are over, they say how long next year's periods are. So this stands before the first
 * count of the year. A line that is younger goes on as it is.
 */
async function setNextYear(service: Freezer, line: Line, since: number): Promise<void> {
  const now = service.now()
  const next = yearToSet(now, line.timeZone)
  if (next === null || (await service.ledger.periods.isKindSet(line.id, next))) return
  const months = twelveMonthsBefore(now, line.timeZone, since)
  const conversations = months === null ? null : await conversationsIn(service, line.id, months)
  await service.ledger.periods.setKind(line.id, next, yearKindFor(conversations))
}

async function conversationsIn(service: Freezer, line: LineId, months: string[]): Promise<number> {
  const figures = await Promise.all(months.map((month) => service.ledger.figures.month(line, month, service.now())))
  return figures.reduce((sum, { conversations }) => sum + conversations, 0)
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
