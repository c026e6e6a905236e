import type { ClosingForm } from '../../shared/closingForm.ts'
import type { OperatingEvent } from '../../shared/figures.ts'
import type { Line } from '../../shared/line.ts'
import type { SurveyAnswers } from '../../shared/survey.ts'
import { type Chance, chanceFrom } from '../domain/chance.ts'
import { monthsOf } from '../domain/disclosure/periods.ts'
import { type WaitEvent, waitEvent } from '../domain/seating/estimate.ts'
import { dayHours, daysBefore, monthKey, weekHour } from '../domain/time/calendar.ts'
import { openSpans } from '../domain/time/openingHours.ts'
import type { TalkRow } from '../ledger/figures/figures.ts'
import {
  closedShare,
  endingShares,
  fates,
  formShare,
  hourShares,
  monthShares,
  surveyShare,
  talkMin,
  waitMeanMin,
  weekdayShares,
} from './shares.ts'
import { simulatedForm, simulatedSurvey, type Tickable } from './simulatedForm.ts'

export type SimulatedTalk = {
  id: string
  endsAt: number
  sums: TalkRow
  form: { at: number; form: ClosingForm } | null
  survey: { at: number; token: string; answers: SurveyAnswers } | null
}
/** What one young person's visit to a line adds to the operating figures, and the talk, if it came to one. */
export type SimulatedVisit = { counts: { at: number; event: OperatingEvent | WaitEvent }[]; talk: SimulatedTalk | null }

const MIN_MS = 60_000
const YEAR_DAYS = 368
/** A line that has closed says so to whoever still waits. */
const UNTIL_CLOSED_MS = 30 * MIN_MS

/** A calendar year of a line in its own time zone, with `perMonth` conversations a month on average. The same seed gives the same year. */
export function simulatedVisits(
  line: Line,
  tickable: Tickable,
  { perMonth, seed, year }: { perMonth: number; seed: number; year: number },
): SimulatedVisit[] {
  const chance = chanceFrom(`${seed} ${line.id} ${year}`)
  const hours = hoursOf(line, year)
  const openWeight = hours.reduce((sum, { isOpen, weight }) => sum + (isOpen ? weight : 0), 0)
  const seatedShare = (fates.find(([fate]) => fate === 'seated')?.[1] ?? 0) / fates.reduce((sum, [, share]) => sum + share, 0)
  const arrivals = (12 * perMonth) / seatedShare
  return hours.flatMap(({ start, end, isOpen, weight, month }) => {
    const mean = openWeight === 0 ? 0 : (arrivals * weight * (isOpen ? 1 : closedShare)) / openWeight
    return Array.from({ length: chance.count(mean) }, () => {
      const at = start + Math.floor(chance.next() * (end - start))
      if (!isOpen) return { counts: [{ at, event: 'turned-away-closed' as const }], talk: null }
      return visitAt(chance, at, { line, ...tickable, month })
    })
  })
}

function visitAt(chance: Chance, at: number, about: Tickable & { line: Line; month: number }): SimulatedVisit {
  const fate = chance.of(fates)
  const waitMs = Math.ceil(-Math.log(1 - chance.next()) * waitMeanMin * MIN_MS)
  const arrived = { at, event: 'arrived' as const }
  switch (fate) {
    case 'turned-away-full':
      return { counts: [{ at, event: fate }], talk: null }
    case 'left':
    case 'turned-away-nobody':
      return { counts: [arrived, { at: at + waitMs, event: fate }], talk: null }
    case 'not-reached':
      return { counts: [arrived, { at: at + UNTIL_CLOSED_MS, event: fate }], talk: null }
    case 'seated': {
      const seatedAt = at + waitMs
      const counts = [arrived, { at: seatedAt, event: fate }, { at: seatedAt, event: waitEvent(waitMs) }]
      return { counts, talk: talkFrom(chance, seatedAt, about) }
    }
  }
}

function talkFrom(chance: Chance, seatedAt: number, about: Tickable & { line: Line; month: number }): SimulatedTalk {
  // Three draws together: lengths in the middle come most.
  const minutes = Math.round(talkMin.shortest + (talkMin.spread * (chance.next() + chance.next() + chance.next())) / 3)
  const endsAt = seatedAt + minutes * MIN_MS
  const endedBy = chance.of(endingShares)
  const messages = Math.round(minutes * (0.6 + 0.8 * chance.next()))
  const soon = (withinMin: number) => endsAt + Math.floor(chance.next() * withinMin * MIN_MS)
  return {
    id: chance.token(16),
    endsAt,
    sums: { minutes, messages, handOvers: chance.whether(0.03) ? 1 : 0, endedBy },
    form: chance.whether(formShare) ? { at: soon(15), form: simulatedForm(chance, { ...about, endedBy }) } : null,
    survey: chance.whether(surveyShare) ? { at: soon(10), token: chance.token(32), answers: simulatedSurvey(chance) } : null,
  }
}

/** Every hour of the year as the clock of the line shows them: 23 on a day in March, 25 on a day in October. */
function hoursOf({ hours, timeZone }: Line, year: number) {
  const open = openSpans(hours, timeZone, daysBefore(`${year}-01-01`, 1), YEAR_DAYS)
  let span = 0
  return datesOf(year).flatMap((date) =>
    dayHours(date, timeZone).map(({ start, end }) => {
      const middle = (start + end) / 2
      while (open[span] && open[span]!.to <= middle) span++
      const { weekday, hour } = weekHour(start, timeZone)
      const month = Number(monthKey(start, timeZone).slice(5))
      const weight = (hourShares[hour] ?? 0) * (weekdayShares[weekday - 1] ?? 0) * (monthShares[month - 1] ?? 0)
      return { start, end, weight, month, isOpen: (open[span]?.from ?? Number.POSITIVE_INFINITY) <= middle }
    }),
  )
}

/** The calendar dates of a year in order. */
function datesOf(year: number): string[] {
  const dates: string[] = []
  const first = `${year}-01-01`
  for (let date = daysBefore(`${year + 1}-01-01`, 1); date >= first; date = daysBefore(date, 1)) dates.push(date)
  return dates.reverse()
}

/** The moment at which each month of a year begins for a line. */
export const monthStarts = (year: number, timeZone: string): number[] =>
  monthsOf(String(year)).map((month) => dayHours(`${month}-01`, timeZone)[0]!.start) // a day has at least 23 hours
