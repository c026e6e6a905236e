/** The server's time, as far as this page knows it. */
export type ServerClock = {
  /** Now, in ms. It is the browser's own clock while no date was heard, while that clock is right, and if it is off by more than MOST_WRONG_MS. */
  now(): number
  /** Takes the `Date` header of any answer of the server. */
  hear(date: string | null): void
  /** True when the browser's own clock is right; null before a date was heard. */
  isOwnRight(): boolean | null
}

/** An answer may be some seconds old, and its date has whole seconds. Only a clock that is off by more than this counts as wrong. */
const RIGHT_MS = 60_000
/** A false server must not be able to choose the day: the page does not believe a larger difference. */
export const MOST_WRONG_MS = 3 * 24 * 60 * 60_000

/** Clocks of phones and old computers can be hours or days wrong. The server's answers tell by how much. */
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
