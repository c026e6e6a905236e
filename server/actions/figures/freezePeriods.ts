import type { LineId } from '../../../shared/ids.ts'
import type { Line } from '../../../shared/line.ts'
import { done, type Outcome } from '../../../shared/outcome.ts'
import type { Topic } from '../../domain/disclosure/catalogue.ts'
import { type Frozen, freezeTables } from '../../domain/disclosure/freezeTables.ts'
import type { Ground } from '../../domain/disclosure/gate/gate.ts'
import {
  dueFreezes,
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
import { yearOf } from '../../domain/time/calendar.ts'
import type { Service } from '../service.ts'

/** What freezing needs of the service. A simulated year hands in its own clock and its own chance. */
type Freezer = Pick<Service, 'ledger' | 'now' | 'newToken'>

/** Bits of a drawn number that JavaScript keeps exactly. */
const DRAWN_BYTES = 6

/**
 * Freezes every period that is over, the oldest first, also those that ended while the service was down. Two processes may do so at once:
 * each table is published once. In December it also sets how long the periods of the next year are. Answers the number of publications.
 */
export async function freezePeriods(service: Freezer): Promise<Outcome<number>> {
  const topics = await service.ledger.topics.all()
  let count = 0
  for (const line of await service.ledger.lines.all()) count += await freezeLine(service, line, topics)
  return done(count)
}

async function freezeLine(service: Freezer, line: Line, topics: Topic[]): Promise<number> {
  const { ledger } = service
  const now = service.now()
  const since = await ledger.periods.since(line.id, now, line.timeZone)
  await setNextYear(service, line, since.at)
  const kinds = new Map<number, YearKind>()
  for (let year = since.year; year <= yearOf(now, line.timeZone); year++) kinds.set(year, await ledger.periods.kindIn(line.id, year))
  const kindOf = (year: number): YearKind => kinds.get(year) ?? 'quarter'
  const published = await ledger.publications.publicationsOf(line.id)
  const frozen: Frozen[] = [...published]
  const isFrozen = (table: string, period: string) => frozen.some((one) => one.table === table && one.period === period)
  const publisher = { timeZone: line.timeZone, since: since.at, kindOf: (year: number) => periodKindOf(kindOf(year)) }

  let count = 0
  for (const due of dueFreezes(publisher, isFrozen, now)) {
    const next = await freezeStep(service, line, topics, due, kindOf(due.year), frozen)
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
  topics: Topic[],
  { year, tables }: Freeze,
  kind: YearKind,
  published: Frozen[],
): Promise<Frozen[] | null> {
  const { ledger } = service
  const municipalities = line.municipalities.map(({ id }) => id)
  const sums = new Map<string, Record<string, number>>()
  for (const { table, period } of tables) sums.set(`${table} ${period}`, await ledger.tallies.sums(line.id, 'running', table, period))
  const draw = drawFrom(service)
  const candidates = tables.map(({ table, period }) =>
    candidateOf({ publisher: line.id, table, period }, { topics, municipalities }, sums.get(`${table} ${period}`) ?? {}, draw),
  )
  const periods = periodsOfYear(periodKindOf(kind), year)
  const conversations = Object.fromEntries(
    await Promise.all(
      periods.map(async (period): Promise<[string, number]> => [period, await conversationsIn(service, line.id, monthsOf(period))]),
    ),
  )
  const groups = new Map(topics.map(({ id, group }) => [id, group ?? '']))
  const ground: Ground = {
    year: String(year),
    periods,
    lines: [{ conversations, municipalities }],
    groupOf: (detail) => groups.get(detail) ?? '',
  }
  const isOfYear = (one: Frozen) => one.period.startsWith(String(year))
  const frozen =
    kind === 'none'
      ? candidates.map((one): Frozen => ({ ...one, cells: null }))
      : await inSlices(freezeTables(published.filter(isOfYear), candidates, ground, draw))
  return (await ledger.publications.freeze(line.id, frozen, sums, service.now())) === 'frozen' ? frozen : null
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
