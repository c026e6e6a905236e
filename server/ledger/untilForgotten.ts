const HOUR_MS = 3600_000

/**
 * How long a key may live that is to be forgotten after `spanMs`: to the end of an hour. Redis keeps the moment of forgetting beside the
 * key, on its disk too; to the millisecond it would tell when a form, a talk or an arrival was counted.
 */
export const untilForgotten = (now: number, spanMs: number): number => Math.ceil((now + spanMs) / HOUR_MS) * HOUR_MS - now
