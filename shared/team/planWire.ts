import { z } from 'zod/mini'
import { campaignId } from '../campaigns/campaign.ts'
import { lineId, moment, personId } from '../ids.ts'
import { hours } from '../line.ts'
import { WEEK_HOURS } from '../load.ts'

/** Who is planned for duty, and which leader is on call. */
export const planKinds = ['duty', 'onCall'] as const
export const planKind = z.enum(planKinds)
export type PlanKind = z.output<typeof planKind>

/** A weekday (1 = Monday … 7), or one date on which the plan of its weekday does not hold. */
export const planDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
export const planDay = z.union([z.string().check(z.regex(/^[1-7]$/)), planDate])
export type PlanDay = z.output<typeof planDay>

/** More than fit into a day. With them a day still fits into one request. */
export const MOST_PLAN_SPANS = 24
/** Single dates can be planned so far ahead. Dates that are past for longer than `KEPT_DAYS` are forgotten. */
export const AHEAD_DAYS = 366
export const KEPT_DAYS = 60
/** How far the plan is compared with the opening hours, ahead, and with the figures of single days, back. */
export const LOOK_DAYS = 14

const from = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const to = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/))
/** A span that ends before its start runs past midnight. */
export const planSpan = z.strictObject({ person: personId, from, to }).check(z.refine((span) => span.from !== span.to))
export type PlanSpan = z.output<typeof planSpan>
export const planSpans = z.array(planSpan).check(z.maxLength(MOST_PLAN_SPANS))

/** A day as it was saved. `spans` null: a date on which the weekday's plan holds again. */
export const plannedDay = z.strictObject({
  day: planDay,
  version: z.int().check(z.nonnegative()),
  spans: z.nullable(planSpans),
  /** Who saved it last, and when. Null: nobody yet. */
  by: z.nullable(z.string()),
  at: z.nullable(moment),
})
export type PlannedDay = z.output<typeof plannedDay>

const openSpan = z.strictObject({ from: moment, to: moment })
/** So many days of campaigns are told at most, the nearest first. */
export const MOST_CAMPAIGN_DAYS = 28
const expectedYouths = z.nullable(z.number())
/** `expected`: the mean of the last twelve weeks times what the campaign expects, in the opening hours of that day. Null: there are not so many weeks yet. */
const campaignDay = z.strictObject({
  campaign: campaignId,
  date: planDate,
  usual: expectedYouths,
  expected: expectedYouths,
  /** The hour in which most are expected. */
  busiest: z.nullable(z.strictObject({ hour: z.int(), expected: z.number() })),
  /** So many counsellors are missing at most, in hours from `from` until `to`, beside the usual week and those that the campaign adds. */
  missing: z.nullable(z.strictObject({ most: z.int(), from: z.int(), to: z.int() })),
})
export type CampaignDay = z.output<typeof campaignDay>

export const planView = z.strictObject({
  line: lineId,
  today: planDate,
  week: hours.shape.week,
  duty: z.array(plannedDay),
  onCall: z.array(plannedDay),
  /** Everybody who is named in a plan or can be. `may`: where the person can be put now. */
  people: z.array(z.strictObject({ person: personId, name: z.string(), may: z.array(planKind) })),
  /** The leaders on call at this moment. */
  onCallNow: z.array(personId),
  /** Opening hours of the coming days in which nobody is planned who can come. */
  unmanned: z.array(openSpan),
  /** Hours of the past days in which the line was open and nobody was on duty, as it was looked at once a minute. The newest first. */
  wasUnmanned: z.array(z.strictObject({ date: planDate, hour: z.string(), minutes: z.int() })),
  /** Youths who left while nobody was on duty, by hour, in the past days: a figure that is counted, and not a guess from the plan. */
  inVain: z.array(z.strictObject({ date: planDate, hour: z.string(), count: z.int() })),
  /** Youths who joined the queue in the last twelve weeks that are over, by hour of the week. Null: there are not so many weeks yet. */
  came: z.nullable(z.array(z.int()).check(z.length(WEEK_HOURS))),
  /** The campaigns that run or come, the nearest first, and their days on which the line is open. */
  campaigns: z.array(
    z.strictObject({ id: campaignId, name: z.string(), from: planDate, to: planDate, factor: z.number(), seats: z.int() }),
  ),
  campaignDays: z.array(campaignDay).check(z.maxLength(MOST_CAMPAIGN_DAYS)),
})
export type PlanView = z.output<typeof planView>

/** `newer`: somebody saved that day since it was read; `saved` is what stands there. `cannot`: these persons have not the role, or no access. */
export const savePlanAnswer = z.discriminatedUnion('did', [
  z.strictObject({ did: z.literal('saved') }),
  z.strictObject({ did: z.literal('newer'), saved: plannedDay }),
  z.strictObject({ did: z.literal('cannot'), persons: z.array(personId) }),
  z.strictObject({ did: z.literal('past') }),
])
export type SavePlanAnswer = z.output<typeof savePlanAnswer>
