import { z } from 'zod/mini'
import { formNumber, lineId, moment } from './ids.ts'
import { inEach } from './lang.ts'
import { ageBand, contactBefores, ending, heardFroms, outcomes, severities, topicId } from './topic.ts'

/** What a counsellor ticks at the end. The server splits it at once into counts; no count holds two of its fields together. */
export const closingForm = z.strictObject({
  form: formNumber,
  topics: z.array(topicId).check(z.minLength(1), z.maxLength(3)),
  severity: z.enum(severities),
  outcomes: z.array(z.enum(outcomes)).check(z.minLength(1), z.maxLength(3)),
  endedBy: ending,
  age: ageBand,
  contactBefore: z.enum(contactBefores),
  municipality: z.nullable(z.string().check(z.regex(/^[a-z-]{2,40}$/))),
})
export type ClosingForm = z.output<typeof closingForm>

/** A corrected form. Only the page that saved the form knows its old answers (`was`). That page may correct it until it settles. */
export const mendedForm = z.strictObject({ line: lineId, was: closingForm, now: closingForm })
export type MendedForm = z.output<typeof mendedForm>

/** The answers after a chat. A youth may skip each of them, and the counsellor sees none. */
export const surveyAnswers = z.strictObject({
  /** The mood after the chat minus the mood before it, each from 1 to 5. */
  moodChange: z.optional(z.int().check(z.gte(-4), z.lte(4))),
  gotWhatICameFor: z.optional(z.enum(['yes', 'partly', 'no'])),
  wouldComeBack: z.optional(z.enum(['yes', 'maybe', 'no'])),
  heardFrom: z.optional(z.enum(heardFroms)),
})
export type SurveyAnswers = z.output<typeof surveyAnswers>

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
const figures = z.record(z.enum(operatingEvents), z.int())

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
})
export type LineNow = z.output<typeof lineNow>

/** What a coordinator sees live. Not stored, no topics. */
export const nowView = z.strictObject({ at: moment, lines: z.array(lineNow) })
export type NowView = z.output<typeof nowView>

/** The figures of a day are forgotten after this many days. The month keeps the sums. */
export const DAY_KEPT_DAYS = 14

/** A calendar day of one line in its time zone, hour by hour (23, 24 or 25 hours). */
export const dayFigures = z.strictObject({
  line: lineId,
  date: z.string(),
  hours: z.array(z.strictObject({ hour: z.string(), figures })),
})
export type DayFigures = z.output<typeof dayFigures>

export const monthFigures = z.strictObject({
  line: lineId,
  month: z.string(),
  figures,
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
