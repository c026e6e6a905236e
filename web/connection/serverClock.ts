/** The time by the server, as far as this page has heard of it. */
export type ServerClock = {
  /** Now. This browser's own clock where nothing was heard, where it is right, and where it is wrong beyond belief. */
  now(): number
  /** The `Date` of any answer of the server. */
  hear(date: string | null): void
  /** Whether this browser's own clock is right; null before anything was heard. */
  isOwnRight(): boolean | null
}

/** An answer may be some seconds old, and tells whole seconds: only what is more than this off is a wrong clock. */
const RIGHT_MS = 60_000
/** Whoever answers in the server's place must not be able to choose the day: beyond this it is not believed. */
export const MOST_WRONG_MS = 3 * 24 * 60 * 60_000

/** Phones and old computers are hours and days wrong; the server's answers say by how much. */
export function openServerClock(own: () => number = Date.now): ServerClock {
  let ahead: number | null = null
  return {
    now: () => own() + (ahead === null || Math.abs(ahead) > MOST_WRONG_MS ? 0 : ahead),
    hear(date) {
      const heard = date === null ? Number.NaN : Date.parse(date)
      if (Number.isNaN(heard)) return
      const off = heard - own()
      ahead = Math.abs(off) < RIGHT_MS ? 0 : off
    },
    isOwnRight: () => (ahead === null ? null : ahead === 0),
  }
}
