import type { Estimate } from '../../shared/youthView.ts'

/** Upper bounds in minutes; beyond the last there is no bound. */
export const waitBounds = [1, 2, 5, 10, 15, 20, 30, 45, 60, 90] as const

/** A counted wait: the operating counter's name for it, `wait-5` or `wait-over`. */
export type WaitEvent = `wait-${(typeof waitBounds)[number]}` | 'wait-over'
export const waitEvents: readonly WaitEvent[] = [...waitBounds.map((min) => `wait-${min}` as const), 'wait-over']

export const isWait = (event: string): event is WaitEvent => (waitEvents as readonly string[]).includes(event)

export function waitEvent(waitedMs: number): WaitEvent {
  const bound = waitBounds.find((min) => waitedMs <= min * 60_000)
  return bound === undefined ? 'wait-over' : `wait-${bound}`
}

export type Waits = { upToMin: number | null; count: number }[]

/** Sums of `wait-…` counters as bands, in order. */
export const waitsOf = (counts: Partial<Record<string, number>>): Waits =>
  waitEvents.map((event, i) => ({ upToMin: waitBounds[i] ?? null, count: counts[event] ?? 0 }))

/** Fewer observations than this say nothing that holds. */
export const ENOUGH = 50

/**
 * How long the wait may be, from the 20th to the 90th of a hundred who waited here before; with fewer than 50 of them, why we cannot say.
 * It is a range of what happened, not a promise: one bound is told as the bucket's, never a number in between.
 */
export function estimate(waits: Waits, { place, here, free, freeLater, away, onlyUnwanted }: Surroundings): Estimate {
  if (onlyUnwanted) return { why: 'only-unwanted' }
  if (here === 0) return { why: away ? 'counsellor-away' : 'nobody-yet' }
  if (free >= place) return { why: 'soon' }
  if (freeLater >= place) return { why: 'not-ready' }
  const total = waits.reduce((sum, { count }) => sum + count, 0)
  if (total < ENOUGH) return { why: 'all-talking' }
  const toMin = boundAt(waits, total * 0.9)
  return toMin === null ? { why: 'all-talking' } : { fromMin: lowerOf(waits, total * 0.2), toMin }
}

/**
 * All of it of those who may take this youth. `here`: counsellors who are present; `free`: seats free now; `freeLater`: those of
 * somebody she was just with besides; `away`: is somebody on duty whose browser is gone? `onlyUnwanted`: nobody but who she asked not to meet again.
 */
export type Surroundings = { place: number; here: number; free: number; freeLater: number; away: boolean; onlyUnwanted: boolean }

const bandAt = (waits: Waits, rank: number): number => {
  let seen = 0
  return waits.findIndex(({ count }) => {
    seen += count
    return seen >= rank
  })
}
/** Null: somewhere beyond the last bound. */
const boundAt = (waits: Waits, rank: number): number | null => waits[bandAt(waits, rank)]?.upToMin ?? null
const lowerOf = (waits: Waits, rank: number): number => waits[bandAt(waits, rank) - 1]?.upToMin ?? 0
