import { z } from 'zod/mini'
import { entryId } from './help/offer.ts'
import { lineId, moment } from './ids.ts'
import { inEach, lang } from './lang.ts'
import { keptOverflowIn } from './settings/overflow.ts'
import { keptPublicFields } from './settings/public/publicFields.ts'
import { ageBand, youthTopic } from './topic.ts'

const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/))
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

/** Opening hours by weekday (1 = Monday … 7), and dates with other hours. A span that ends at or before its start runs past midnight. */
export const hours = z.strictObject({
  week: z.array(z.strictObject({ days: z.array(z.int().check(z.gte(1), z.lte(7))), from: clock, to: clock })),
  exceptions: z.array(z.strictObject({ date, spans: z.array(z.strictObject({ from: clock, to: clock })) })),
})
export type Hours = z.output<typeof hours>

export const closedByHand = z.strictObject({ message: inEach, until: z.nullable(moment) })

/** One chat offering, as a coordinator sets it up. */
export const line = z.strictObject({
  id: lineId,
  /** A neutral public path such as `/a`. */
  path: z.string().check(z.regex(/^\/[a-z]{1,3}$/)),
  name: inEach,
  /** One sentence: the people who answer here, and where they are. */
  greeting: inEach,
  timeZone: z.string(),
  hours,
  /** True when the hours are examples from the seeds and not the municipality's own. */
  hoursAreExamples: z.boolean(),
  /** True until the line is opened for the first time, on the page or with `npm run line -- open`. A line without this field is open. */
  preparing: z.optional(z.boolean()),
  /** Closed by hand, with a message and the moment it opens again. */
  closedByHand: z.nullable(closedByHand),
  closingSoonMin: z.int(),
  ages: z.array(ageBand),
  /** The topics that a youth may choose between. Self-harm and "something else" are always among them. */
  topics: z.array(youthTopic),
  municipalities: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** The lines that this line wishes to publish topic figures together with (`settings/poolWish.ts`). It changes no figure. */
  poolWish: z._default(z.nullable(z.array(lineId)), null),
  mode: z.enum(['automatic', 'pull']),
  queueLimit: z.int(),
  urgentReserve: z.int(),
  /** Where youths may go who find this line closed, full or without a counsellor, by weekday and time of day. */
  overflow: keptOverflowIn(clock),
  controller: z.strictObject({ name: z.string(), contact: inEach, complaint: inEach }),
  ...keptPublicFields,
})
export type Line = z.output<typeof line>

export const lineStates = ['closed', 'open', 'queue-only', 'nobody-yet', 'closing-soon', 'full'] as const
export type LineState = (typeof lineStates)[number]

/** The state that an arriving youth sees. `down`: the server cannot reach a Redis, or has no room for another connection. */
export const arrivalStates = [...lineStates, 'down'] as const
export type ArrivalState = (typeof arrivalStates)[number]

/** Of a closed line: why, where a person closed it by hand, and when it opens again, where that is known. */
export const shut = z.strictObject({ message: z.nullable(inEach), opensAt: z.nullable(moment) })
export type Shut = z.output<typeof shut>

/** The length of the queue in one word, for a youth who is not in it. */
export const queueBand = z.enum(['short', 'some', 'long'])
export type QueueBand = z.output<typeof queueBand>

/** A line as an arriving youth sees it. */
export const lineView = z.strictObject({
  id: lineId,
  path: z.string(),
  name: inEach,
  greeting: inEach,
  /** What the campaign of these days says. `isExample`: it came with the example lines. */
  campaign: z.optional(z.strictObject({ text: inEach, isExample: z.optional(z.boolean()) })),
  state: z.enum(arrivalStates),
  /** When the line opens next, or closes, if known. */
  opensAt: z.nullable(z.int()),
  closesAt: z.nullable(z.int()),
  /** When the line opens again after `closesAt`, if known. The page shows it at the end of a talk. */
  reopensAt: z.optional(z.nullable(z.int())),
  message: z.nullable(inEach),
  /** The hours are invented: they come from the seeds. */
  hoursAreExamples: z.optional(z.boolean()),
  timeZone: z.string(),
  ages: z.array(ageBand),
  topics: z.array(youthTopic),
  /** Told only while a youth has to queue; never a number. */
  queue: z.nullable(queueBand),
  /** The languages of the counsellors on duty. While nobody is on duty, all languages of the pages. */
  langs: z.array(lang),
  /** The working first names and titles of the counsellors on duty. */
  onDuty: z.array(z.strictObject({ name: z.string(), title: z.string() })),
  /** Where youths may go at this hour: other lines, and national numbers by their ids. */
  overflow: z.array(z.strictObject({ id: lineId, path: z.string(), name: inEach, state: z.enum(arrivalStates), ages: z.array(ageBand) })),
  overflowNumbers: z.array(entryId),
  controller: z.strictObject({ name: z.string(), contact: inEach, complaint: inEach }),
})
export type LineView = z.output<typeof lineView>
