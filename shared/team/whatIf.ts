import { z } from 'zod/mini'
import { campaignId } from '../campaigns/campaign.ts'
import { lineId } from '../ids.ts'

/** "Soon" in this question: so many minutes after joining the queue. */
export const SOON_MIN = 5
/** What can be asked about: counsellors on duty, and seats of each. */
export const MOST_ON_DUTY = 20
export const MOST_SEATS_EACH = 5

/** Instead of a weekday: all days on which the line is open in those hours, taken as alike. A small line has enough youths only so. */
export const EVERY_DAY = 0

/** One weekday (1 = Monday … 7, or every day) and some of its whole hours, with so many counsellors on duty now and in the trial. `to` is not part of the span. */
export const whatIfAsked = z
  .strictObject({
    line: lineId,
    weekday: z.int().check(z.gte(EVERY_DAY), z.lte(7)),
    from: z.int().check(z.gte(0), z.lte(23)),
    to: z.int().check(z.gte(1), z.lte(24)),
    now: z.int().check(z.gte(1), z.lte(MOST_ON_DUTY)),
    tried: z.int().check(z.gte(1), z.lte(MOST_ON_DUTY)),
    seatsEach: z.int().check(z.gte(1), z.lte(MOST_SEATS_EACH)),
    /** With as many youths as this campaign of the line expects. */
    campaign: z.optional(campaignId),
  })
  .check(z.refine(({ from, to, now, tried }) => from < to && now !== tried))
export type WhatIfAsked = z.output<typeof whatIfAsked>

/** A share of the youths who join the queue in those hours, in tenths. `low` and `high` are told by the whole tenths around them. */
const tenths = z.int().check(z.gte(0), z.lte(10))
const shareSoon = z.strictObject({
  middle: tenths,
  /** Over twelve weeks: nine of ten simulated quarters lie within. */
  quarter: z.strictObject({ low: tenths, high: tenths }),
  /** In a single week: nine of ten simulated weeks lie within. */
  week: z.strictObject({ low: tenths, high: tenths }),
})
export type ShareSoon = z.output<typeof shareSoon>

export const whatIf = z.union([
  z.strictObject({
    now: shareSoon,
    tried: shareSoon,
    /** What it is made from. */
    weeks: z.int(),
    arrived: z.int(),
    talks: z.int(),
    talkMin: z.int(),
    /** So many times as many youths as in those weeks come in the trial: the coordinator's own number. */
    factor: z.number(),
    /** How many of the days that it is made from lay in a campaign. */
    campaignDays: z.int(),
    /** Whether as many youths went without a talk in those hours as the simulation with `now` on duty lets go. `not-held`: a campaign is asked about, of which nothing is counted. */
    lost: z.enum(['as-counted', 'more-than-counted', 'fewer-than-counted', 'not-held']),
  }),
  /** `closed`: the line is not open in all of these hours. The others: so much is needed, and so much there is. */
  z.strictObject({ why: z.literal('closed') }),
  z.strictObject({ why: z.enum(['few-weeks', 'few-arrived', 'few-talks']), is: z.int(), needed: z.int() }),
])
export type WhatIf = z.output<typeof whatIf>
