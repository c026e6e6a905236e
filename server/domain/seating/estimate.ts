import type { Estimate } from '../../../shared/doors/youthView.ts'

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

/** With fewer waits than this we give no estimate. */
export const ENOUGH = 50

/** The length of a talk in minutes: usually about 45, seldom less than 30. A youth further back also waits for the talks of those before. */
const TALK_MIN = { short: 30, usual: 45 }

/**
 * How long the wait may be: from the 20th to the 90th percentile of earlier waits here. With fewer than 50 earlier waits, or for another
 * reason, it answers why we cannot say. It is a range of what happened, not a promise. Both numbers are bounds of bands, never numbers in
 * between. Earlier waits are mostly of youths who stood in front; for a youth further back, the talks of those before are added.
 */
export function estimate(waits: Waits, around: QueueContext): Estimate {
  const { place, here, free, freeLater, away, onlyUnwanted } = around
  if (onlyUnwanted) return { why: 'only-unwanted' }
  if (here === 0) return { why: away ? 'counsellor-away' : 'nobody-yet' }
  if (free >= place) return { why: 'soon' }
  if (freeLater >= place) return { why: 'not-ready' }
  const rounds = roundsBefore(around)
  if (rounds * TALK_MIN.short >= waitBounds[waitBounds.length - 1]!) return { why: 'many-before' }
  const total = waits.reduce((sum, { count }) => sum + count, 0)
  if (total < ENOUGH) return { why: 'all-talking' }
  const until = boundAt(waits, total * 0.9)
  const toMin = until === null ? null : boundOver(until + rounds * TALK_MIN.usual)
  return toMin === null
    ? { why: 'all-talking' }
    : { fromMin: Math.max(lowerOf(waits, total * 0.2), boundUnder(rounds * TALK_MIN.short)), toMin }
}

/** After how many minutes this youth's turn is likely, also if the youth is not told. Null if nothing can be said. */
export function likelyMin(told: Estimate, around: QueueContext): number | null {
  if ('toMin' in told) return told.toMin
  if (told.why === 'soon') return 0
  return told.why === 'all-talking' || told.why === 'many-before' ? (roundsBefore(around) + 1) * TALK_MIN.usual : null
}

/** How often every seat must be taken by a youth who stands before, and be free again, before this youth's turn. */
const roundsBefore = ({ place, free, seats }: QueueContext): number => Math.floor(Math.max(0, place - free - 1) / Math.max(1, seats))

/**
 * Only counsellors who may take this youth count. `here`: how many are present; `seats`: all their seats; `free`: seats that are free now for
 * this youth; `freeLater`: these, and the free seats of counsellors avoided for a while; `away`: one is away. `onlyUnwanted`: none of them is
 * at work, but a counsellor whom the youth asked not to meet again is here.
 */
export type QueueContext = {
  place: number
  here: number
  seats: number
  free: number
  freeLater: number
  away: boolean
  onlyUnwanted: boolean
}

/** The place of the band in which the wait of this rank lies. The shortest wait has rank 1. */
export const waitBandAt = (waits: Waits, rank: number): number => {
  let seen = 0
  return waits.findIndex(({ count }) => {
    seen += count
    return seen >= rank
  })
}
/** Null: beyond the last bound. */
const boundAt = (waits: Waits, rank: number): number | null => waits[waitBandAt(waits, rank)]?.upToMin ?? null
const boundOver = (min: number): number | null => waitBounds.find((bound) => bound >= min) ?? null
const boundUnder = (min: number): number => waitBounds.findLast((bound) => bound <= min) ?? 0
/** The lower bound of that band, in minutes. */
export const lowerOf = (waits: Waits, rank: number): number => waits[waitBandAt(waits, rank) - 1]?.upToMin ?? 0
