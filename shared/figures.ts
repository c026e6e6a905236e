import { z } from 'zod/mini'
import { lineId, moment } from './ids.ts'
import { inEach } from './lang.ts'
import { ending } from './topic.ts'

/** The exact figures: they are about the service, and hold no topic, age, mood, municipality or outcome. */
export const operatingEvents = [
  'arrived',
  'seated',
  'left',
  'turned-away-closed',
  'turned-away-full',
  'turned-away-nobody',
  'not-reached',
] as const
export type OperatingEvent = (typeof operatingEvents)[number]
export const operatingFigures = z.record(z.enum(operatingEvents), z.int())

/**
 * How a line is closed by hand. `until`: when the closing ends; null: when somebody opens the line. `opensAt`: the first opening after that.
 * `by`: the working name of who closed it; null: it was closed from the server's console; absent: it is not known any more.
 */
export const closedNow = z.strictObject({
  message: inEach,
  until: z.nullable(moment),
  opensAt: z.nullable(moment),
  by: z.optional(z.nullable(z.string())),
})
export type ClosedNow = z.output<typeof closedNow>

export const lineNow = z.strictObject({
  line: lineId,
  name: inEach,
  state: z.enum(['closed', 'open', 'queue-only', 'nobody-yet', 'closing-soon', 'full']),
  waiting: z.int(),
  longestWaitMs: z.nullable(z.int()),
  onDuty: z.int(),
  seats: z.int(),
  seatsTaken: z.int(),
  conversations: z.int(),
  /** Present while the line is closed by hand. */
  closed: z.optional(closedNow),
  /** The line was never open. Another text: something of what is still missing has changed. Otherwise absent. */
  preparing: z.optional(z.string().check(z.maxLength(64))),
})
export type LineNow = z.output<typeof lineNow>

/** What a coordinator or leader sees live. Not stored, no topics. `runs`: the lines whose coordinator this person is; absent: all of them. */
export const nowView = z.strictObject({ at: moment, lines: z.array(lineNow), runs: z.optional(z.array(lineId)) })
export type NowView = z.output<typeof nowView>

/** The figures of a day are forgotten after this many days. The month keeps the sums. */
export const DAY_KEPT_DAYS = 14

/** A calendar day of one line in its time zone, hour by hour (23, 24 or 25 hours). */
export const dayFigures = z.strictObject({
  line: lineId,
  date: z.string(),
  hours: z.array(z.strictObject({ hour: z.string(), figures: operatingFigures })),
})
export type DayFigures = z.output<typeof dayFigures>

export const monthFigures = z.strictObject({
  line: lineId,
  month: z.string(),
  figures: operatingFigures,
  /** The month is over. Until then the fields below change only after ten more conversations, and `waits` only after ten or more waits. */
  closed: z.boolean(),
  /** The number of conversations that the sums below cover. */
  conversations: z.int(),
  minutes: z.int(),
  messages: z.int(),
  handOvers: z.int(),
  endedBy: z.record(ending, z.int()),
  /** The upper bound of each range in minutes, and how many waits fell in it. Null: no bound. */
  waits: z.array(z.strictObject({ upToMin: z.nullable(z.int()), count: z.int() })),
})
export type MonthFigures = z.output<typeof monthFigures>
