import { z } from 'zod/mini'
import { operatingFigures } from './figures.ts'
import { lineId } from './ids.ts'
import { inEach } from './lang.ts'

/** The hours of a week. Monday 00 is the first, Sunday 23 the last. */
export const WEEK_HOURS = 7 * 24
/** What the page shows of the past: a year of each. Older sums are kept, but not shown. */
export const LOAD_FOUR_WEEKS = 14
export const LOAD_MONTHS = 13
export const LOAD_QUARTERS = 5

const count = z.int().check(z.minimum(0))
const weekOfHours = z.array(count).check(z.length(WEEK_HOURS))

/** Counts by weekday and hour, summed over four weeks. Nothing finer is kept for longer than 14 days. */
const fourWeeks = z.strictObject({
  monday: z.string(),
  /** The four weeks are over. */
  closed: z.boolean(),
  arrived: weekOfHours,
  /** Turned away (closed, full, nobody on duty), left the queue, or not reached before closing. */
  unmet: weekOfHours,
})
export type FourWeeks = z.output<typeof fourWeeks>

/** The band of minutes in which a percentile lies. Null: no bound. */
const waitBand = z.strictObject({ fromMin: count, toMin: z.nullable(count) })
export type WaitBand = z.output<typeof waitBand>

/** Waits of the youths who were seated. With fewer than ten waits no percentile and no share is said. */
const waited = z.strictObject({
  of: count,
  said: z.nullable(z.strictObject({ half: waitBand, nineOfTen: waitBand, withinFive: count })),
})
export type LoadWaits = z.output<typeof waited>

/** A month (`2026-11`) or a quarter (`2026-Q4`). While it runs, the waits are as of the last ten (decision 033). */
export const loadRow = z.strictObject({ name: z.string(), closed: z.boolean(), figures: operatingFigures, waited })
export type LoadRow = z.output<typeof loadRow>

/** An hour of today beside the same hour of the same weekday. `usual`: how many came in `times` such hours. */
const hourOfToday = z.strictObject({
  hour: z.string(),
  isOver: z.boolean(),
  arrived: count,
  usual: z.nullable(z.strictObject({ arrived: count, times: count })),
})
export type HourOfToday = z.output<typeof hourOfToday>

/** Newest first. What lies before the first count is left out. */
export const load = z.strictObject({
  line: lineId,
  fourWeeks: z.array(fourWeeks).check(z.maxLength(LOAD_FOUR_WEEKS)),
  months: z.array(loadRow).check(z.maxLength(LOAD_MONTHS)),
  quarters: z.array(loadRow).check(z.maxLength(LOAD_QUARTERS)),
  /** `weeks`: on how many weeks the usual rests; nought: there are not enough yet. */
  today: z.strictObject({ date: z.string(), weeks: count, hours: z.array(hourOfToday).check(z.maxLength(25)) }),
})
export type Load = z.output<typeof load>

/** A calendar year of all lines that the coordinator runs, side by side, up to now. `all`: together; null: there is one line or none. */
export const yearSoFar = z.strictObject({
  year: z.string(),
  lines: z.array(z.strictObject({ line: lineId, name: inEach, row: loadRow })),
  all: z.nullable(loadRow),
})
export type YearSoFar = z.output<typeof yearSoFar>
