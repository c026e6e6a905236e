import { WEEK_HOURS } from '../../../shared/load.ts'
import type { PlanView } from '../../../shared/team/planWire.ts'

/** The hours of the week (0 = Monday 00) that a span touches. From Sunday night it goes on into Monday. */
export function hoursOfSpan(weekday: number, from: string, to: string): number[] {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
  const [start, end] = [minutes(from), minutes(to) <= minutes(from) ? minutes(to) + 24 * 60 : minutes(to)]
  const first = Math.floor(start / 60)
  return Array.from({ length: Math.ceil(end / 60) - first }, (_, i) => ((weekday - 1) * 24 + first + i) % WEEK_HOURS)
}

export type HourOfPlan = { open: boolean; planned: number; came: number | null }

/** Each hour of the week: whether the line is open, how many different people are planned, and how many youths came in all. */
export function hoursOfWeek({ week, duty, people, came }: Pick<PlanView, 'week' | 'duty' | 'people' | 'came'>): HourOfPlan[] {
  const may = new Set(people.filter((one) => one.may.includes('duty')).map(({ person }) => person))
  const open = new Set(week.flatMap(({ days, from, to }) => days.flatMap((day) => hoursOfSpan(day, from, to))))
  const planned = Array.from({ length: WEEK_HOURS }, () => new Set<string>())
  for (const { day, spans } of duty)
    for (const { person, from, to } of day.length === 1 ? (spans ?? []) : [])
      if (may.has(person)) for (const hour of hoursOfSpan(Number(day), from, to)) planned[hour]?.add(person)
  return planned.map((persons, hour) => ({ open: open.has(hour), planned: persons.size, came: came?.[hour] ?? null }))
}
