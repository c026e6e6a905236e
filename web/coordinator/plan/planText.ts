import type { PlanSpan, PlanView } from '../../../shared/team/planWire.ts'
import { dayInWords } from '../figures/calendar.ts'
import { weekdayName } from '../load/weekInWords.ts'
import type { Words } from '../words.ts'

/** `15`, `15.30` or `15:30` as the plan keeps it, such as `15:30`. Null: no time of day. Only an end may be 24. */
export function clockIn(text: string, isEnd: boolean): string | null {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[.:]([0-5]\d))?$/.exec(text.trim()) ?? []
  if (hour === undefined || Number(hour) > 24) return null
  const clock = `${hour.padStart(2, '0')}:${minute}`
  return Number(hour) < 24 || (isEnd && clock === '24:00') ? clock : null
}

/** A time as it is read: `15.30`. */
export const clockInWords = (clock: string): string => clock.replace(':', '.')

/** The name of a weekday (`1` to `7`) or of a date. */
export const dayName = (day: string, lang: Words['lang']): string =>
  day.length === 1 ? weekdayName(Number(day) - 1, lang, 'long') : dayInWords(day, lang)

/** A span in words. Who cannot be planned any more is named so. */
export function spanInWords({ from, to, person }: PlanSpan, people: PlanView['people'], kind: 'duty' | 'onCall', words: Words): string {
  const say = words.coordinator.dutyPlan
  const found = people.find((one) => one.person === person)
  const name = found?.name ?? ''
  const end = to < from ? `${clockInWords(to)} ${say.nextDay}` : clockInWords(to)
  return say.span(clockInWords(from), end, found?.may.includes(kind) ? name : say.gone(name))
}
