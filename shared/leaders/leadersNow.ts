import { z } from 'zod/mini'
import { convId, lineId, moment } from '../ids.ts'

/** The most talks of which a page asks at once, and the most lines of a shift. */
export const MOST_CONVS = 5
const MOST_LINES = 60
const MOST_ON_CALL = 24

/**
 * What became of an alert that waits for an answer. `nobody`: the line has no receiver for it. `telling`: it is on its way. `failed`: nobody was
 * reached, so far. `seen`: a person has said so.
 */
export const toldStates = ['nobody', 'telling', 'told', 'failed', 'seen'] as const

/** `since`: when the counsellor pressed. `at`: when it came to the present state. `by`: who has seen it, as the line calls them. */
export const leaderTold = z.strictObject({ since: moment, state: z.enum(toldStates), at: moment, by: z.nullable(z.string()) })
export type LeaderTold = z.output<typeof leaderTold>

export const lineLeaders = z.strictObject({
  line: lineId,
  /** The leaders on call by the plan, and how to ring them, where that is known. */
  onCall: z.array(z.strictObject({ name: z.string(), call: z.nullable(z.string()) })).check(z.maxLength(MOST_ON_CALL)),
  /** The number of the line's leader on call, which the line may not open without. */
  call: z.nullable(z.string()),
  /** Somebody would be told if the counsellor asked for help now. */
  isTold: z.boolean(),
  /** This counsellor has asked for help on this line, and it is not over. */
  help: z.nullable(leaderTold),
})
export type LineLeaders = z.output<typeof lineLeaders>

/** Who is leader on call on the lines of a counsellor, and what became of that counsellor's alerts. Nothing of a youth is in it. */
export const leadersNow = z.strictObject({
  lines: z.array(lineLeaders).check(z.maxLength(MOST_LINES)),
  acute: z.array(z.strictObject({ conv: convId, told: z.nullable(leaderTold) })).check(z.maxLength(MOST_CONVS)),
})
export type LeadersNow = z.output<typeof leadersNow>
