import type { ClosingForm } from '../../../shared/closingForm.ts'
import type { FormNumber, LineId, PageId, PublisherId } from '../../../shared/ids.ts'
import type { Pool } from '../../../shared/published/pool.ts'
import type { Table } from '../../../shared/published/publication.ts'
import type { SurveyAnswers } from '../../../shared/survey.ts'
import { type CellGround, cellsOf, type Family } from '../../domain/disclosure/catalogue.ts'
import { periodKindOf, periodOf, tablesOf, type YearKind } from '../../domain/disclosure/periods.ts'
import { publisherOf } from '../../domain/disclosure/pools.ts'
import { sha256OfText } from '../../domain/sha256.ts'
import { type Cell, cellsOfForm, cellsOfSurvey, inTens, settlesAt } from '../../domain/tallies.ts'
import { yearOf } from '../../domain/time/calendar.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'
import type { Decision, Transactions } from '../transactions.ts'
import { untilForgotten } from '../untilForgotten.ts'
import { heldOpen, tensUpTo } from './heldOpen.ts'
import { leave, notCarried, takeOver } from './settling.ts'

const HOUR_MS = 3600_000
const DAY_MS = 24 * HOUR_MS
/** The value under the number of a form that no page may mend. */
const NO_PAGE = '1'
/** … and of a form that was taken back: it counts nowhere, and may be counted again. */
const TAKEN_BACK = '0'

export type Mended = 'mended' | 'settled' | 'otherwise'

/** The facts about lines and publishers that counting needs. */
export type TallyGround = {
  timeZoneOf(line: LineId): Promise<string>
  /** Read with the client of the transaction, which watches them. */
  pools(look: LedgerClient): Promise<Pool[]>
  kindIn(publisher: PublisherId, year: number): Promise<YearKind>
  /** What has a cell in the tables of a year. */
  cellsIn(publisher: PublisherId, year: number): Promise<CellGround>
  /** Those of them in which a form of this line may count. */
  cellsOfLine(line: LineId, publisher: PublisherId, year: number): Promise<CellGround>
  /** 0 ≤ r < 1, from a source that nobody can predict. */
  random(): number
}

/** Where a line counts at a moment: for which publisher, in which year, and in which period of each table. */
type Spot = { publisher: PublisherId; year: number; period(table: Table): string }

/**
 * Counts closing forms and surveys. A form is taken apart at once: each cell gets its own +1, in shuffled order, in one transaction.
 * No time and no id is stored but the form number. It makes a retry count once, and is forgotten within 25 hours.
 */
export function openTallies(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions, ground: TallyGround) {
  /**
   * Where a line counts now; or at the end of the publisher's last published period, if the clock was put back or a process is slow: no form
   * counts in a published period.
   */
  async function spotOf(line: LineId, now: number, look: LedgerClient = client): Promise<Spot> {
    const [timeZone, pools] = await Promise.all([ground.timeZoneOf(line), ground.pools(look)])
    for (let at = now; ; ) {
      const year = yearOf(at, timeZone)
      const publisher = publisherOf(line, pools, year)
      const closed = Number((await look.hGet(keys.closed, publisher)) ?? 0)
      if (closed <= at) {
        const kind = periodKindOf(await ground.kindIn(publisher, year))
        return { publisher, year, period: (table) => periodOf(table, kind, at, timeZone) }
      }
      at = closed
    }
  }
  /** What has a cell in the tables of this year. */
  const cellGround = async (line: LineId, now: number): Promise<CellGround> => {
    const { publisher, year } = await spotOf(line, now)
    return ground.cellsOfLine(line, publisher, year)
  }

  async function count(
    line: LineId,
    family: Family,
    number: string,
    cells: Cell[],
    now: number,
    page?: PageId,
    /** The value that the number may hold already: it is set when a form that touched no cell is mended. */
    instead?: string,
  ): Promise<'counted' | 'again'> {
    const { publisher, year } = await spotOf(line, now)
    const has = await ground.cellsIn(publisher, year)
    const open = keys.tallies(publisher, family)
    const counter = keys.formCount(publisher, family)
    const watched = [keys.form(number), counter, open, keys.closed, keys.pools]

    const answer = await transact(watched, async (look): Promise<Decision<'counted' | 'again' | 'elsewhere'>> => {
      const held = await look.get(keys.form(number))
      if (held !== null && held !== TAKEN_BACK && held !== instead) return { answer: 'again' }
      const [before, begun, spot] = await Promise.all([look.get(counter), look.sMembers(open), spotOf(line, now, look)])
      if (spot.publisher !== publisher) return { answer: 'elsewhere' }
      const { period } = spot
      const [going, fresh] = apart(tablesOf(family), (table) => begun.includes(`${table}:${period(table)}`))
      // `hasEnded`: a period has ended. What no backup carries of it now, ten to nineteen forms, no backup ever carries, also not in the
      // tables of longer periods that go on. Else a reader could subtract, from another backup or from what is published, and see single forms.
      const hasEnded = cells.length > 0 && fresh.length > 0 && begun.length > 0
      const counted = hasEnded ? inTens(Number(before ?? 0)) : Number(before ?? 0)
      const settles = cells.length > 0 && settlesAt(counted + 1)
      const keysOf = (table: Table) => ({
        running: keys.tally(publisher, 'running', table, period(table)),
        settled: keys.tally(publisher, 'settled', table, period(table)),
        carried: keys.tally(publisher, 'carried', table, period(table)),
        left: keys.tallyLeft(publisher, table, period(table)),
      })
      const leaving = hasEnded
        ? await Promise.all(going.map(async (table) => leave(keysOf(table), await notCarried(look, keysOf(table)))))
        : []
      const taking = settles
        ? await Promise.all([...going, ...fresh].map(async (table) => takeOver(keysOf(table), await look.hGetAll(keysOf(table).left))))
        : []
      return {
        answer: 'counted',
        write: (multi) => {
          // The ten comes from the count before this form. The tenth form settles: `mend` finds it under the older ten and leaves it unchanged.
          const kept = page ? heldOpen(line, counted, page, cells, period) : NO_PAGE
          multi.set(keys.form(number), kept, { expiration: { type: 'PX', value: untilForgotten(now, DAY_MS) } })
          if (cells.length === 0) return
          for (const table of fresh) {
            // The settled sums get no zeros: zeros would show that the period already has a first form.
            const zeros = cellsOf(table, has).map((cell): [string, string] => [cell, '0'])
            if (zeros.length > 0) multi.hSet(keys.tally(publisher, 'running', table, period(table)), zeros)
            multi.sAdd(open, `${table}:${period(table)}`)
          }
          for (const { table, cell } of shuffled(cells, ground.random))
            multi.hIncrBy(keys.tally(publisher, 'running', table, period(table)), cell, 1)
          multi.set(counter, String(counted + 1))
          // All tables of the publisher settle in one step, so the settled sums belong to one moment.
          for (const write of [...leaving, ...taking]) write(multi)
        },
      }
    })
    return answer === 'elsewhere' ? count(line, family, number, cells, now, page, instead) : answer
  }

  /**
   * Takes back the +1s of form `was` and adds those of form `is`, in one step. The value under the form number shows whether `was` is
   * the form that was counted. A form is mended only within its ten, so settled sums never change. If `is` is counted already, the answer
   * is `mended`, also after it has settled: the first answer was lost. `is` null: the form is taken back whole.
   */
  async function mend(line: LineId, number: string, was: Cell[], is: Cell[] | null, now: number, page: PageId): Promise<Mended> {
    const { publisher } = await spotOf(line, now)
    const earlier = await spotOf(line, now - HOUR_MS)
    const [counter, counterThen] = [keys.formCount(publisher, 'form'), keys.formCount(earlier.publisher, 'form')]
    const watched = [keys.form(number), counter, counterThen, keys.closed, keys.pools]
    const answer = await transact(watched, async (look): Promise<Decision<Mended | 'elsewhere' | { anew: Cell[] }>> => {
      const [held, count, countThen] = await Promise.all([look.get(keys.form(number)), look.get(counter), look.get(counterThen)])
      const [spot, before] = await Promise.all([spotOf(line, now, look), spotOf(line, now - HOUR_MS, look)])
      if (spot.publisher !== publisher || before.publisher !== earlier.publisher) return { answer: 'elsewhere' }
      const { period } = spot
      const counted = Number(count ?? 0)
      const times = [
        { counted, period },
        { counted: Number(countThen ?? 0), period: before.period },
      ]
      const stood = (cells: Cell[]) =>
        times.some((of) => tensUpTo(of.counted).some((ten) => held === heldOpen(line, ten, page, cells, of.period)))
      if (is === null ? held === TAKEN_BACK : stood(is)) return { answer: 'mended' }
      if (held !== heldOpen(line, counted, page, was, period))
        return { answer: held === null || held === NO_PAGE || stood(was) ? 'settled' : 'otherwise' }
      if (was.length === 0 && is !== null) return { answer: { anew: is } }
      const added = is ?? []
      const steps = [...was.map((cell) => ({ ...cell, by: -1 })), ...added.map((cell) => ({ ...cell, by: 1 }))]
      return {
        answer: 'mended',
        write: (multi) => {
          multi.set(keys.form(number), is === null ? TAKEN_BACK : heldOpen(line, counted, page, is, period), { expiration: 'KEEPTTL' })
          // A form without any published cell does not count as a form of the publisher.
          if (was.length > 0 && added.length === 0) multi.set(counter, String(counted - 1))
          for (const { table, cell, by } of shuffled(steps, ground.random))
            multi.hIncrBy(keys.tally(publisher, 'running', table, period(table)), cell, by)
        },
      }
    })
    if (answer === 'elsewhere') return mend(line, number, was, is, now, page)
    if (typeof answer === 'string') return answer
    const anew = await count(
      line,
      'form',
      number,
      answer.anew,
      now,
      page,
      heldOpen(line, 0, page, [], () => ''),
    )
    // Another request was quicker: look again at what is stored now.
    return anew === 'counted' ? 'mended' : mend(line, number, was, is, now, page)
  }
  const cellsIn = async (line: LineId, form: ClosingForm, now: number): Promise<Cell[]> => cellsOfForm(form, await cellGround(line, now))

  return {
    /** A form number seen before answers `again` and changes nothing. The caller checks first that the form's topics exist. */
    async countForm(line: LineId, form: ClosingForm, now: number, page?: PageId): Promise<'counted' | 'again'> {
      return count(line, 'form', form.form, await cellsIn(line, form, now), now, page)
    },
    /**
     * `settled`: `was` is settled, or its number is forgotten, or no page may mend it. `otherwise`: another page counted the form, or
     * the counted form is not `was`.
     */
    async mendForm(line: LineId, was: ClosingForm, is: ClosingForm, now: number, page: PageId): Promise<Mended> {
      return mend(line, was.form, await cellsIn(line, was, now), await cellsIn(line, is, now), now, page)
    },
    /** Takes back the +1s of a form: once, and only while it could be mended. `mended`: it counts nowhere any more. */
    async takeBackForm(line: LineId, was: ClosingForm, now: number, page: PageId): Promise<Mended> {
      return mend(line, was.form, await cellsIn(line, was, now), null, now, page)
    },
    /** Counts once for each survey token. */
    async countSurvey(line: LineId, answers: SurveyAnswers, survey: string, now: number): Promise<'counted' | 'again'> {
      return count(line, 'survey', sha256OfText(survey), cellsOfSurvey(answers, { topics: [], municipalities: [], offers: [] }), now)
    },
    /** Is this form counted? Known for 24 to 25 hours. */
    async holds(form: FormNumber): Promise<boolean> {
      const held = await client.get(keys.form(form))
      return held !== null && held !== TAKEN_BACK
    },
    /** The sums of one table. A backup reads only the `carried` ones. */
    async sums(
      publisher: PublisherId,
      which: 'running' | 'settled' | 'carried',
      table: Table,
      period: string,
    ): Promise<Record<string, number>> {
      const row = await client.hGetAll(keys.tally(publisher, which, table, period))
      return Object.fromEntries(Object.entries(row).map(([cell, n]) => [cell, Number(n)]))
    },
  }
}

function apart<Thing>(things: Thing[], isOne: (thing: Thing) => boolean): [Thing[], Thing[]] {
  return [things.filter(isOne), things.filter((thing) => !isOne(thing))]
}

/** The Fisher-Yates shuffle. */
function shuffled<Thing>(things: Thing[], random: () => number): Thing[] {
  const order = [...things]
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [a, b] = [order[i], order[j]]
    if (a === undefined || b === undefined) continue
    order[i] = b
    order[j] = a
  }
  return order
}
