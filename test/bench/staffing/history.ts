import type { Chance } from '../../../server/domain/chance.ts'
import { waitEvent, waitsOf } from '../../../server/domain/seating/estimate.ts'
import { daysBefore } from '../../../server/domain/time/calendar.ts'
import { type MonthFigures, operatingEvents } from '../../../shared/figures.ts'
import type { Hours } from '../../../shared/line.ts'
import { type FourWeeks, WEEK_HOURS } from '../../../shared/load.ts'
import { endings } from '../../../shared/topic.ts'
import { playedDay, type Visit } from './playedDay.ts'
import { OPEN, type World } from './worlds.ts'

/** A Monday that begins four weeks, and by which summer time has begun in the middle of the history. */
const FIRST = '2026-01-26'
export const TIME_ZONE = 'Europe/Copenhagen'
/** The first four weeks, which no usual uses, and twelve more. */
export const WEEKS = 16
export const openHours: Hours = { week: [{ days: OPEN.days, from: `${OPEN.from}:00`, to: `${OPEN.to}:00` }], exceptions: [] }

/** What a coordinator's "Load" and "Month" would show of sixteen weeks of a world: the very sums that are kept, and nothing else. */
export function historyOf(chance: Chance, world: World): { fourWeeks: FourWeeks[]; months: MonthFigures[] } {
  const days: { date: string; weekday: number; week: number; visits: Visit[] }[] = []
  for (let week = 0; week < WEEKS; week++) {
    const like = world.week?.(chance, week) ?? { factor: 1, missing: 0 }
    for (const weekday of OPEN.days) {
      days.push({ date: daysBefore(FIRST, -(week * 7 + weekday - 1)), weekday, week, visits: playedDay(chance, world, like) })
    }
  }
  const fourWeeks = Array.from({ length: WEEKS / 4 }, (_, block): FourWeeks => {
    const [arrived, unmet] = [new Array<number>(WEEK_HOURS).fill(0), new Array<number>(WEEK_HOURS).fill(0)]
    for (const { weekday, week, visits } of days)
      if (Math.floor(week / 4) === block)
        for (const { at, seatedAt, leftAt } of visits) {
          const cell = (min: number) => (weekday - 1) * 24 + Math.min(23, Math.floor(min / 60))
          arrived[cell(at)]! += 1
          if (seatedAt === null) unmet[cell(leftAt ?? OPEN.to * 60)]! += 1
        }
    return { monday: daysBefore(FIRST, -28 * block), closed: true, arrived, unmet }
  })
  const last = days.at(-1)?.date ?? FIRST
  const names = [...new Set(days.map(({ date }) => date.slice(0, 7)))].sort().reverse().slice(0, 4)
  return { fourWeeks: fourWeeks.reverse(), months: names.map((name) => monthOf(name, name !== last.slice(0, 7), days)) }
}

function monthOf(month: string, closed: boolean, days: { date: string; visits: Visit[] }[]): MonthFigures {
  const visits = days.filter(({ date }) => date.startsWith(month)).flatMap((day) => day.visits)
  const seated = visits.filter(({ seatedAt }) => seatedAt !== null)
  // Of a month that runs only whole tens are shown.
  const shown = closed ? seated : seated.slice(0, Math.floor(seated.length / 10) * 10)
  const waits: Record<string, number> = {}
  for (const { at, seatedAt } of shown) {
    const event = waitEvent((seatedAt! - at) * 60_000)
    waits[event] = (waits[event] ?? 0) + 1
  }
  const figures = Object.fromEntries(operatingEvents.map((event) => [event, 0])) as MonthFigures['figures'] // one for each event
  figures.arrived = visits.length
  figures.seated = seated.length
  figures.left = visits.filter(({ leftAt }) => leftAt !== null).length
  return {
    ...{ line: 'bench' as MonthFigures['line'], month, closed, figures, conversations: shown.length, messages: 0, handOvers: 0 },
    minutes: shown.reduce((sum, { talk }) => sum + Math.max(1, Math.ceil(talk)), 0),
    endedBy: Object.fromEntries(endings.map((ending) => [ending, 0])) as MonthFigures['endedBy'], // one for each ending
    waits: waitsOf(waits),
  }
}
