import type { DayFigures } from '../../../shared/figures.ts'
import type { FourWeeks, Load } from '../../../shared/load.ts'
import { dayHours, daysBefore, weekHour } from '../time/calendar.ts'

/** The usual is made from the last twelve weeks that are over: long enough to be steady, short enough to be of this season. */
const MOST_FOUR_WEEKS = 3

/**
 * Today hour by hour, beside the same hours of the same weekday. Where a line began, its first four weeks may hold fewer days, so the usual
 * does not use them. `fourWeeks`: newest first, from the first count.
 */
export function besideUsual(day: DayFigures, fourWeeks: FourWeeks[], timeZone: string, now: number): Load['today'] {
  const basis = fourWeeks
    .slice(0, -1)
    .filter(({ closed }) => closed)
    .slice(0, MOST_FOUR_WEEKS)
  const today = dayHours(day.date, timeZone)
  const { weekday } = weekHour(today[0]?.start ?? now, timeZone)
  const times = hoursOf(
    basis.map(({ monday }) => monday),
    weekday,
    timeZone,
  )
  const usual = (hour: string) => {
    const happened = times.get(hour) ?? 0
    const at = (weekday - 1) * 24 + Number(hour)
    return happened === 0 ? null : { arrived: basis.reduce((sum, { arrived }) => sum + (arrived[at] ?? 0), 0), times: happened }
  }
  return {
    date: day.date,
    weeks: basis.length * 4,
    hours: today.map(({ hour, end }, i) => ({ hour, isOver: end <= now, arrived: day.hours[i]?.figures.arrived ?? 0, usual: usual(hour) })),
  }
}

/** How often each hour of this weekday happened: `02` is missing on the Sunday of spring, and comes twice on that of autumn. */
function hoursOf(mondays: string[], weekday: number, timeZone: string): Map<string, number> {
  const times = new Map<string, number>()
  for (const monday of mondays)
    for (let week = 0; week < 4; week++)
      for (const { hour } of dayHours(daysBefore(monday, -(week * 7 + weekday - 1)), timeZone)) times.set(hour, (times.get(hour) ?? 0) + 1)
  return times
}
