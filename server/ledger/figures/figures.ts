import { DAY_KEPT_DAYS, type DayFigures, type MonthFigures, type OperatingEvent, operatingEvents } from '../../../shared/figures.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { Ending } from '../../../shared/topic.ts'
import { endings } from '../../../shared/topic.ts'
import { isWait, type WaitEvent, waitsOf } from '../../domain/seating/estimate.ts'
import { SETTLE_EVERY, settlesAt } from '../../domain/tallies.ts'
import { dayHours, fourWeeksKey, isOver, monthKey, SLOT_MS, weekHour } from '../../domain/time/calendar.ts'
import type { LedgerClient } from '../connect.ts'
import { isSlow } from '../impatient.ts'
import type { LedgerKeys } from '../keys.ts'
import type { Decision, Multi, Transactions } from '../transactions.ts'
import { untilForgotten } from '../untilForgotten.ts'
import { openLately } from './lately.ts'

/** One operating counter for 15 minutes of one line, as the live Redis counted it. */
export type FoldRow = { line: LineId; event: OperatingEvent | WaitEvent; slotStart: number; count: number }
export type TalkRow = { minutes: number; messages: number; handOvers: number; endedBy: Ending; withoutForm?: boolean | undefined }

const DAY_MS = 24 * 3600_000
const FOLD_REMEMBERED_MS = 7 * DAY_MS
const TALK_REMEMBERED_MS = DAY_MS

type TimeZoneOf = (line: LineId) => Promise<string>

/** Operating figures: exact numbers about the service. They never hold a topic, age, mood, municipality or outcome. */
export function openFigures(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions, timeZoneOf: TimeZoneOf) {
  const counts = async (key: string) => numbers(await client.hGetAll(key))
  const recent = openLately({ month, heat, timeZoneOf, isSlow: () => isSlow(client) })

  /** The month's waits with these rows added, if at least ten waits have come since the last settling; else null. */
  async function settledAfter(look: LedgerClient, { line, month, waits: more }: MonthWithWaits): Promise<Record<string, number> | null> {
    const [running, settled] = await Promise.all([look.hGetAll(keys.month(line, month)), look.hGetAll(keys.waitsSettled(line, month))])
    const after = added([onlyWaits(numbers(running)), more])
    return total(after) - total(numbers(settled)) >= SETTLE_EVERY ? after : null
  }

  /**
   * A month as it may be shown. A month that is over is exact. In a running month the operating counters are exact, but the sums of
   * talks and waits are as of the last ten: a reader who looks before and after one talk must learn nothing about it.
   */
  async function month(line: LineId, month: string, now: number): Promise<MonthFigures> {
    const closed = isOver(month, now, await timeZoneOf(line))
    const [events, waits, talks] = await Promise.all([
      counts(keys.month(line, month)),
      counts(closed ? keys.month(line, month) : keys.waitsSettled(line, month)),
      counts(closed ? keys.talks(line, month) : keys.talksSettled(line, month)),
    ])
    const sum = (name: string) => talks[name] ?? 0
    return {
      line,
      month,
      closed,
      figures: figuresOf([events]),
      conversations: sum('conversations'),
      minutes: sum('minutes'),
      messages: sum('messages'),
      handOvers: sum('handOvers'),
      endedBy: recordOf(endings, (ending) => sum(`ended-${ending}`)),
      waits: waitsOf(waits),
    }
  }

  /** Counts by weekday and hour for the four weeks that begin on this Monday: `weekday|hour|event` → count. */
  function heat(line: LineId, monday: string): Promise<Record<string, number>> {
    return counts(keys.heat(line, monday))
  }

  return {
    /** Adds the counts of the live Redis, once for each `foldId`. */
    async fold(foldId: string, rows: FoldRow[], now: number): Promise<'folded' | 'again'> {
      recent.forget()
      const zones = new Map(await Promise.all([...new Set(rows.map((r) => r.line))].map(async (id) => [id, await timeZoneOf(id)] as const)))
      const months = monthsWithWaits(rows, zones)
      const watched = months.flatMap(({ line, month }) => [keys.month(line, month), keys.waitsSettled(line, month)])
      return transact([keys.fold(foldId), ...watched], async (look) => {
        if (await look.exists(keys.fold(foldId))) return { answer: 'again' }
        const settled = await Promise.all(months.map(async (of) => ({ ...of, waits: await settledAfter(look, of) })))
        return {
          answer: 'folded',
          write: (multi) => {
            multi.set(keys.fold(foldId), '1', { expiration: { type: 'PX', value: untilForgotten(now, FOLD_REMEMBERED_MS) } })
            for (const row of rows) addRow(multi, keys, row, zones.get(row.line) ?? '', now)
            for (const { line, month, waits } of settled) if (waits) multi.hSet(keys.waitsSettled(line, month), waits)
          },
        }
      })
    },

    /** A calendar day, hour by hour. It is made from the 15-minute counts, which are kept for 14 days. */
    async day(line: LineId, date: string): Promise<DayFigures> {
      const hours = await Promise.all(
        dayHours(date, await timeZoneOf(line)).map(async ({ hour, start, end }) => {
          const slots = Array.from({ length: (end - start) / SLOT_MS }, (_, i) => counts(keys.slot(line, start + i * SLOT_MS)))
          return { hour, figures: figuresOf(await Promise.all(slots)) }
        }),
      )
      return { line, date, hours }
    },

    month,
    heat,

    /** How many of the month's conversations owed no closing form, as far as the month's conversations may be shown. Only the gate reads it. */
    async withoutForm(line: LineId, month: string, now: number): Promise<number> {
      const closed = isOver(month, now, await timeZoneOf(line))
      return Number((await client.hGet(closed ? keys.talks(line, month) : keys.talksSettled(line, month), 'without-form')) ?? 0)
    },

    /** The figures from which the wait is reckoned that youths are told. */
    lately: recent.lately,

    /** Whether figures of this ledger come from a simulated year. Every page that shows figures says so then. */
    areMadeUp: async (): Promise<boolean> => (await client.exists(keys.madeUp)) === 1,
  }
}

/** Sums of talks for a line's calendar month: length, messages, hand-overs, endings. Nothing finer is stored. They settle with every tenth talk. */
export function openTalks(keys: LedgerKeys, { transact }: Transactions) {
  return {
    /** Counts once for each `id`, which is known for 24 to 25 hours: the caller asks again if the first answer was lost. */
    addTalk(line: LineId, month: string, talk: TalkRow, id: string, now: number): Promise<'counted' | 'again'> {
      const key = keys.talks(line, month)
      return transact([keys.talk(id), key], async (look): Promise<Decision<'counted' | 'again'>> => {
        if (await look.exists(keys.talk(id))) return { answer: 'again' }
        const before = Number((await look.hGet(key, 'conversations')) ?? 0)
        return {
          answer: 'counted',
          write: (multi) => {
            multi.set(keys.talk(id), '1', { expiration: { type: 'PX', value: untilForgotten(now, TALK_REMEMBERED_MS) } })
            multi.hIncrBy(key, 'conversations', 1)
            for (const name of ['minutes', 'messages', 'handOvers'] as const) multi.hIncrBy(key, name, talk[name])
            multi.hIncrBy(key, `ended-${talk.endedBy}`, 1)
            if (talk.withoutForm) multi.hIncrBy(key, 'without-form', 1)
            if (settlesAt(before + 1)) multi.copy(key, keys.talksSettled(line, month), { REPLACE: true })
          },
        }
      })
    },
  }
}

type MonthWithWaits = { line: LineId; month: string; waits: Record<string, number> }

/** The waits among these rows, summed by line and month. */
function monthsWithWaits(rows: FoldRow[], zones: Map<string, string>): MonthWithWaits[] {
  const months = new Map<string, MonthWithWaits>()
  for (const { line, event, slotStart, count } of rows) {
    if (!isWait(event)) continue
    const month = monthKey(slotStart, zones.get(line) ?? '')
    const of = months.get(`${line} ${month}`) ?? { line, month, waits: {} }
    months.set(`${line} ${month}`, { ...of, waits: added([of.waits, { [event]: count }]) })
  }
  return [...months.values()]
}

const onlyWaits = (sums: Record<string, number>) => Object.fromEntries(Object.entries(sums).filter(([event]) => isWait(event)))
const total = (sums: Record<string, number>) => Object.values(sums).reduce((sum, count) => sum + count, 0)

function addRow(multi: Multi, keys: LedgerKeys, { line, event, slotStart, count }: FoldRow, timeZone: string, now: number): void {
  multi.hIncrBy(keys.month(line, monthKey(slotStart, timeZone)), event, count)
  // The length of a wait tells something about one conversation, so it is stored by month only.
  if (isWait(event)) return
  const { weekday, hour } = weekHour(slotStart, timeZone)
  multi.hIncrBy(keys.slot(line, slotStart), event, count)
  multi.pExpire(keys.slot(line, slotStart), untilForgotten(now, DAY_KEPT_DAYS * DAY_MS), 'NX')
  multi.hIncrBy(keys.heat(line, fourWeeksKey(slotStart, timeZone)), `${weekday}|${hour}|${event}`, count)
}

const numbers = (row: Record<string, string>): Record<string, number> =>
  Object.fromEntries(Object.entries(row).map(([name, count]) => [name, Number(count)]))

function added(rows: Record<string, number>[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const row of rows) for (const [name, count] of Object.entries(row)) sums[name] = (sums[name] ?? 0) + count
  return sums
}

function figuresOf(rows: Record<string, number>[]): Record<OperatingEvent, number> {
  const sums = added(rows)
  return recordOf(operatingEvents, (event) => sums[event] ?? 0)
}

const recordOf = <Name extends string>(names: readonly Name[], value: (name: Name) => number): Record<Name, number> =>
  Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, number> // one for each name
