import { setTimeout as wait } from 'node:timers/promises'
import type { Line } from '../../shared/line.ts'
import { freezePeriods } from '../actions/figures/freezePeriods.ts'
import { chanceFrom } from '../domain/chance.ts'
import { yearKindFor } from '../domain/disclosure/periods.ts'
import { offersOf } from '../domain/help/offersOf.ts'
import { monthKey, slotStart, yearOf } from '../domain/time/calendar.ts'
import { isLedgerDown } from '../ledger/down.ts'
import type { FoldRow } from '../ledger/figures/figures.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { monthStarts, type SimulatedVisit, simulatedVisits } from './simulatedVisits.ts'

export type Simulation = { perMonth: number; seed: number; years: number; now: number }

const WEEK_MS = 7 * 86_400_000
/** The service looks once a minute, and a period is over an hour after its end. */
const FREEZES_AFTER_MS = 3_660_000

const TRIES = 20
const AGAIN_MS = 1000

type Step = { at: number; go(): Promise<unknown> }

/** What came to a line in so many whole years before this one, and in this year until now. */
export async function visitsOf(ledger: Ledger, line: Line, { perMonth, seed, years, now }: Simulation): Promise<SimulatedVisit[]> {
  const [topics, offers] = await Promise.all([ledger.topics.all(), ledger.offers.all()])
  const tickable = { topics, offers: offersOf(line.id, offers).map(({ id }) => id) }
  const from = yearOf(now, line.timeZone) - years
  return Array.from({ length: years + 1 }, (_, i) => from + i).flatMap((year) => simulatedVisits(line, tickable, { perMonth, seed, year }))
}

/**
 * Plays these years of a line into a ledger, moment by moment: each count, talk and form by the function that counts real ones, and at the
 * end of each month the freeze. `isStopped` is asked before each step. False: it was stopped.
 */
export async function playYears(ledger: Ledger, line: Line, asked: Simulation, isStopped: () => boolean): Promise<boolean> {
  const { now, seed, years, perMonth } = asked
  const thisYear = yearOf(now, line.timeZone)
  const starts = Array.from({ length: years + 1 }, (_, i) => monthStarts(thisYear - years + i, line.timeZone)).flat()
  const [begin = now] = starts
  // A line that has had as many conversations before. From the third year on December says it, as it always does.
  for (const year of [thisYear - years, thisYear - years + 1]) await ledger.periods.setKind(line.id, year, yearKindFor(12 * perMonth))

  const draws = chanceFrom(`${seed} ${line.id} draws`)
  const alone = { ...ledger, lines: { ...ledger.lines, all: async () => [line] } }
  const freezeAt = (at: number): Step => ({
    at,
    go: () => freezePeriods({ ledger: alone, now: () => at, newToken: () => draws.token(32) }),
  })
  const visits = await visitsOf(ledger, line, asked)
  const steps = [
    freezeAt(begin),
    ...starts.map((start) => freezeAt(start + FREEZES_AFTER_MS)),
    ...talksOf(ledger, line, visits),
    ...foldsOf(ledger, line, visits, asked),
  ]
  for (const { go } of steps.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at)) {
    if (isStopped()) return false
    await goOn(go, isStopped)
  }
  return true
}

/** Each step counts once, however often it is taken. So a ledger that is slow for a moment costs a second and not the year. */
async function goOn(go: Step['go'], isStopped: () => boolean): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return void (await go())
    } catch (error) {
      if (!isLedgerDown(error) || tries === TRIES || isStopped()) throw error
      await wait(AGAIN_MS)
    }
  }
}

function talksOf(ledger: Ledger, { id: line, timeZone }: Line, visits: SimulatedVisit[]): Step[] {
  return visits.flatMap(({ talk }): Step[] => {
    if (talk === null) return []
    const { id, endsAt, sums, form, survey } = talk
    return [
      { at: endsAt, go: () => ledger.talks.addTalk(line, monthKey(endsAt, timeZone), sums, id, endsAt) },
      ...(form ? [{ at: form.at, go: () => ledger.tallies.countForm(line, form.form, form.at) }] : []),
      ...(survey ? [{ at: survey.at, go: () => ledger.tallies.countSurvey(line, survey.answers, survey.token, survey.at) }] : []),
    ]
  })
}

/** The operating counters of each week, folded at its end, or now. The service folds once a minute; the sums are the same. */
function foldsOf(ledger: Ledger, { id: line }: Line, visits: SimulatedVisit[], { now, seed }: Simulation): Step[] {
  const weeks = new Map<number, FoldRow[]>()
  for (const { at, event } of visits.flatMap(({ counts }) => counts)) {
    if (at > now) continue
    const week = Math.floor(at / WEEK_MS)
    const rows = weeks.get(week) ?? []
    weeks.set(week, rows)
    rows.push({ line, event, slotStart: slotStart(at), count: 1 })
  }
  return [...weeks].map(([week, rows]): Step => {
    const at = Math.min((week + 1) * WEEK_MS, now)
    return { at, go: () => ledger.figures.fold(`${seed} ${line} ${week}`, rows, at) }
  })
}
