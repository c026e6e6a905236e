import { z } from 'zod/mini'
import { calendarDate, entryId } from '../help/offer.ts'
import { lineId, sha256Digest } from '../ids.ts'
import { inEachUpTo } from '../lang.ts'

/** What a campaign may be. The sentences for refused values name these numbers. */
export const campaignBounds = {
  name: 60,
  text: 200,
  days: 92,
  /** A campaign begins at most so many days from today. */
  aheadDays: 366,
  factor: { low: 1, high: 10 },
  seats: 20,
  /** So many are kept of a line, with those that are past. */
  ofLine: 40,
} as const

/** So many times the usual number of youths, in halves: nobody knows it better before. */
const factor = z.number().check(z.gte(campaignBounds.factor.low), z.lte(campaignBounds.factor.high), z.multipleOf(0.5))
const written = (most: number) => z.string().check(z.maxLength(most))

/**
 * A campaign as a coordinator writes it: a time in which more youths than usual are expected on a line. These bounds only keep a request small;
 * what is too long, empty or crossed is answered with a sentence (`campaignFaults.ts`).
 */
export const campaignDraft = z.strictObject({
  name: written(200),
  /** The first and the last day, by the calendar of the line. */
  from: written(10),
  to: written(10),
  factor,
  /** How many counsellors more than in a usual week are planned to be on duty at a time. */
  seats: z.int().check(z.gte(0), z.lte(campaignBounds.seats)),
  /** Stands on the line's page in that time. Empty in all languages: nothing stands there. */
  text: inEachUpTo(600),
})
export type CampaignDraft = z.output<typeof campaignDraft>

export const campaignId = entryId
/** The hash of what is kept. Any change gives another; null: there is none yet. */
export const campaignVersion = z.nullable(sha256Digest)

/** A campaign as it is kept. */
export const campaign = z.strictObject({
  id: campaignId,
  line: lineId,
  name: written(campaignBounds.name),
  from: calendarDate,
  to: calendarDate,
  factor,
  seats: z.int(),
  text: inEachUpTo(campaignBounds.text),
  /** It came with the example lines and nobody has changed it. */
  isExample: z.optional(z.boolean()),
})
export type Campaign = z.output<typeof campaign>

const campaignRead = z.strictObject({ ...campaign.shape, version: sha256Digest })
export type CampaignRead = z.output<typeof campaignRead>

/** `oldest`: the first day of which the load screen still shows something. What ended before is forgotten. */
export const campaignsView = z.strictObject({
  line: lineId,
  today: calendarDate,
  oldest: calendarDate,
  campaigns: z.array(campaignRead).check(z.maxLength(campaignBounds.ofLine)),
})
export type CampaignsView = z.output<typeof campaignsView>

export const campaignFaultKinds = [
  'name-empty',
  'name-long',
  'date-unknown',
  'ends-before',
  'too-many-days',
  'too-far',
  'too-old',
  'days-taken',
  'text-in-one',
  'text-long',
  'unseen-signs',
] as const
/** `at`: a language, or the name of the campaign that has these days already. */
export const campaignFault = z.strictObject({
  field: z.enum(['name', 'from', 'to', 'text']),
  why: z.enum(campaignFaultKinds),
  at: z.optional(z.string().check(z.maxLength(campaignBounds.name))),
})
export type CampaignFault = z.output<typeof campaignFault>

/**
 * `newer`: somebody else changed it since it was read; nothing is changed, and `campaign` is what stands now (null: it was removed). `full`: the
 * line has as many as it may have. `faults`: nothing is changed, and each field that is not taken says why.
 */
export const campaignAnswer = z.discriminatedUnion('did', [
  z.strictObject({ did: z.literal('done'), campaign: z.nullable(campaignRead) }),
  z.strictObject({ did: z.literal('newer'), campaign: z.nullable(campaignRead) }),
  z.strictObject({ did: z.literal('full') }),
  z.strictObject({ did: z.literal('faults'), faults: z.array(campaignFault).check(z.maxLength(20)) }),
])
export type CampaignAnswer = z.output<typeof campaignAnswer>
