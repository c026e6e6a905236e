const HOUR_MS = 3600_000

/**
 * How long a key lives that is forgotten after `spanMs`: rounded up to the end of an hour. Redis stores the moment of expiry beside the
 * key, also on disk. An exact moment would show when a form, a talk or an arrival was counted.
 */
export const untilForgotten = (now: number, spanMs: number): number => Math.ceil((now + spanMs) / HOUR_MS) * HOUR_MS - now
