import type { Estimate } from '../../../shared/doors/youthView.ts'
import { type LineFit, meanTalkMin, patienceMin } from '../staffing/lineFit.ts'
import { turnAt } from '../staffing/turns.ts'

/** Upper bounds of the bands, in minutes. The last band has no bound. */
export const waitBounds = [1, 2, 5, 10, 15, 20, 30, 45, 60, 90] as const

/** The name of the operating counter for a wait, such as `wait-5` or `wait-over`. */
export type WaitEvent = `wait-${(typeof waitBounds)[number]}` | 'wait-over'
export const waitEvents: readonly WaitEvent[] = [...waitBounds.map((min) => `wait-${min}` as const), 'wait-over']

export const isWait = (event: string): event is WaitEvent => (waitEvents as readonly string[]).includes(event)

export function waitEvent(waitedMs: number): WaitEvent {
  const bound = waitBounds.find((min) => waitedMs <= min * 60_000)
  return bound === undefined ? 'wait-over' : `wait-${bound}`
}

export type Waits = { upToMin: number | null; count: number }[]

/** The sums of the `wait-…` counters as bands, in order. */
export const waitsOf = (counts: Partial<Record<string, number>>): Waits =>
  waitEvents.map((event, i) => ({ upToMin: waitBounds[i] ?? null, count: counts[event] ?? 0 }))

/** With fewer talks than this on record we give no estimate. */
export const ENOUGH = 50

/** The length of a talk in minutes where no figure tells: usually about 45, seldom less than 30. */
const TALK_MIN = { short: 30, usual: 45 }
/** The minutes that a range may begin and end with. They are far enough apart that eight waits of ten end inside the range (decision 078). */
const TOLD_MIN = [0, 1, 2, 5, 10, 20, 30, 45, 60, 90, 120, 180] as const
/** A wait that begins later than this is told in words. */
const MANY_MIN = 90

/** What the figures tell of a line at this moment. `perHour`: how many youths usually come in this hour of the week. */
export type UsualNow = { fit: LineFit; perHour: number }

/**
 * How long the wait may be: from the 20th to the 80th percentile of the simulated waits at this place, told by the round minutes below and
 * above. With fewer than fifty talks on record, or for another reason, it answers why we cannot say. It is no promise. Nobody is told a range
 * that ends after the line has closed.
 */
export function estimate(usual: UsualNow, around: QueueContext): Estimate {
  const { place, here, free, freeLater, away, onlyUnwanted, closesInMin } = around
  if (onlyUnwanted) return { why: 'only-unwanted' }
  if (here === 0) return { why: away ? 'counsellor-away' : 'nobody-yet' }
  if (free >= place) return { why: 'soon' }
  if (freeLater >= place) return { why: 'not-ready' }
  if (usual.fit.talks < ENOUGH) {
    if (roundsBefore(around) * TALK_MIN.short >= MANY_MIN) return { why: 'many-before' }
    return { why: place === 1 ? 'all-talking' : 'others-before' }
  }
  const { low, high } = turnOf(usual, around)
  if (closesInMin !== null && low >= closesInMin) return { why: 'closes-before' }
  if (low >= MANY_MIN) return { why: 'many-before' }
  const toMin = above(high)
  return { fromMin: below(low), toMin: closesInMin === null ? toMin : Math.min(toMin, Math.max(1, Math.ceil(closesInMin))) }
}

/** After how many minutes this youth's turn is likely, also if the youth is not told. Null if nothing can be said. */
export function likelyMin(told: Estimate, usual: UsualNow, around: QueueContext): number | null {
  if ('why' in told && told.why === 'soon') return 0
  if ('why' in told && !isAboutTalks(told.why)) return null
  return usual.fit.talks < ENOUGH ? (roundsBefore(around) + 1) * TALK_MIN.usual : turnOf(usual, around).high
}

const isAboutTalks = (why: string) => ['all-talking', 'others-before', 'many-before', 'closes-before'].includes(why)

const turnOf = ({ fit, perHour }: UsualNow, { place, seats, free }: QueueContext) =>
  turnAt(
    { seats, free, talkMin: Math.round(meanTalkMin(fit)), patienceMin: 5 * Math.round(patienceMin(fit) / 5), passing: passingIn(perHour) },
    place,
  )

/** An urgent youth counts as ten minutes waited, so it passes those who came less than ten minutes before. In hundredths, by fives. */
const passingIn = (perHour: number): number => 5 * Math.round((100 * URGENT_SHARE * perHour * (10 / 60)) / 5)
/** No figure tells how many say that it is urgent. */
const URGENT_SHARE = 0.05

/** How often every seat must be taken by a youth who stands before, and be free again, before this youth's turn. */
const roundsBefore = ({ place, free, seats }: QueueContext): number => Math.floor(Math.max(0, place - free - 1) / Math.max(1, seats))

/**
 * Only counsellors who may take this youth count. `here`: how many are present; `seats`: all their seats; `free`: seats that are free now for
 * this youth; `freeLater`: these, and the free seats of counsellors avoided for a while; `away`: one is away. `onlyUnwanted`: none of them is
 * at work, but a counsellor whom the youth asked not to meet again is here. `closesInMin`: null while no closing is known.
 */
export type QueueContext = {
  place: number
  here: number
  seats: number
  free: number
  freeLater: number
  away: boolean
  onlyUnwanted: boolean
  closesInMin: number | null
}

/** The place of the band in which the wait of this rank lies. The shortest wait has rank 1. */
export const waitBandAt = (waits: Waits, rank: number): number => {
  let seen = 0
  return waits.findIndex(({ count }) => {
    seen += count
    return seen >= rank
  })
}
const below = (min: number): number => TOLD_MIN.findLast((told) => told <= min) ?? 0
const above = (min: number): number => TOLD_MIN.find((told) => told >= min) ?? Math.ceil(min / 60) * 60
/** The lower bound of that band, in minutes. */
export const lowerOf = (waits: Waits, rank: number): number => waits[waitBandAt(waits, rank) - 1]?.upToMin ?? 0
