import { z } from 'zod/mini'
import { lineId } from './ids.ts'
import { inEach, lang } from './lang.ts'
import { ageBand, youthTopic } from './topic.ts'

const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/))
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

/** Opening hours: by weekday (1 = Monday … 7), and dates that differ. A span that ends at or before its start runs past midnight. */
export const hours = z.strictObject({
  week: z.array(z.strictObject({ days: z.array(z.int().check(z.gte(1), z.lte(7))), from: clock, to: clock })),
  exceptions: z.array(z.strictObject({ date, spans: z.array(z.strictObject({ from: clock, to: clock })) })),
})
export type Hours = z.output<typeof hours>

/** One chat offering, as a coordinator sets it up. */
export const line = z.strictObject({
  id: lineId,
  /** A neutral public path such as `/a`. */
  path: z.string().check(z.regex(/^\/[a-z]{1,3}$/)),
  name: inEach,
  /** Who answers here, and where, in one sentence. */
  greeting: inEach,
  timeZone: z.string(),
  hours,
  /** Are the hours examples from the seeds rather than the municipality's own? */
  hoursAreExamples: z.boolean(),
  /** Closed by hand, with a message and the moment it opens again. */
  closedByHand: z.nullable(z.strictObject({ message: inEach, until: z.nullable(z.int()) })),
  closingSoonMin: z.int(),
  ages: z.array(ageBand),
  /** What its youths may choose between; harm to oneself and "something else" are always there. */
  topics: z.array(youthTopic),
  municipalities: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  mode: z.enum(['automatic', 'pull']),
  queueLimit: z.int(),
  urgentReserve: z.int(),
  /** Where its youths may go when it is closed or full: other lines here. */
  overflow: z.array(lineId),
  controller: z.strictObject({ name: z.string(), contact: inEach, complaint: inEach }),
})
export type Line = z.output<typeof line>

export const lineStates = ['closed', 'open', 'queue-only', 'nobody-yet', 'closing-soon', 'full'] as const
export type LineState = (typeof lineStates)[number]

/** How it stands towards somebody who arrives: `down` while the server cannot reach what it needs, and so cannot say. */
export const arrivalStates = [...lineStates, 'down'] as const
export type ArrivalState = (typeof arrivalStates)[number]

/** A queue in a word, for somebody who is not in it. */
export const queueBand = z.enum(['short', 'some', 'long'])
export type QueueBand = z.output<typeof queueBand>

/** A line as an arriving youth sees it. */
export const lineView = z.strictObject({
  id: lineId,
  path: z.string(),
  name: inEach,
  greeting: inEach,
  state: z.enum(arrivalStates),
  /** When it opens next, or closes, if known. */
  opensAt: z.nullable(z.int()),
  closesAt: z.nullable(z.int()),
  /** When it opens again after that closing, if known: for somebody who reads it at the end of a talk. */
  reopensAt: z.optional(z.nullable(z.int())),
  message: z.nullable(inEach),
  timeZone: z.string(),
  ages: z.array(ageBand),
  topics: z.array(youthTopic),
  /** Told only while one has to queue; never a number. */
  queue: z.nullable(queueBand),
  /** What those on duty can write in; while nobody is, everything the pages are written in. */
  langs: z.array(lang),
  /** Working first names and titles of those on duty. */
  onDuty: z.array(z.strictObject({ name: z.string(), title: z.string() })),
  overflow: z.array(z.strictObject({ id: lineId, path: z.string(), name: inEach, state: z.enum(arrivalStates), ages: z.array(ageBand) })),
  controller: z.strictObject({ name: z.string(), contact: inEach, complaint: inEach }),
})
export type LineView = z.output<typeof lineView>
