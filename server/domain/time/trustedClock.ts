const DAY_MS = 86_400_000
const HOUR_MS = 3600_000
/** A clock that moved by more than this since it was last trusted is odd. It is longer than a month and shorter than a quarter. */
const LEAP_MS = 45 * DAY_MS
/** The moment that is remembered is renewed so often, not at each look: each change is a snapshot of the ledger. */
const RENEWED_MS = DAY_MS / 2
/** A computer that has lost its clock says 1970 or 2000. Simulated years begin later than this. */
const EARLIEST = Date.UTC(2010, 0)

/** The last moment at which the clock was trusted, and since when it is odd. */
export type SeenClock = { trusted: number; odd: { from: number; last: number } | null }

/**
 * Whether the clock may be trusted now. What is frozen stays for ever, so one wrong moment must freeze nothing. After a leap, forwards or
 * back, the clock is trusted when it was seen to go on from there for an hour. `seen` null: nobody has looked before.
 */
export function seeClock(seen: SeenClock | null, now: number): { isTrusted: boolean; seen: SeenClock | null } {
  if (now < EARLIEST) return { isTrusted: false, seen }
  const trusted = { isTrusted: true, seen: { trusted: now, odd: null } }
  if (seen === null) return trusted
  const moved = Math.abs(now - seen.trusted)
  if (moved <= LEAP_MS) return moved < RENEWED_MS && seen.odd === null ? { isTrusted: true, seen } : trusted
  const goesOn = seen.odd !== null && now >= seen.odd.last && now - seen.odd.last <= HOUR_MS
  const odd = { from: goesOn && seen.odd ? seen.odd.from : now, last: now }
  return now - odd.from >= HOUR_MS ? trusted : { isTrusted: false, seen: { ...seen, odd } }
}
