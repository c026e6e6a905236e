/** What one socket may do. Counted in this process's memory only, and gone with the socket. */
export type Limits = {
  /** Envelopes a minute; more is asked to wait. */
  envelopesPerMin: number
  /** Sealed marks of delivery and reading a minute. */
  marksPerMin: number
  /** Requests of any kind a minute; beyond it is a flood. */
  requestsPerMin: number
  /** Requests that do not fit the door before the socket is closed. */
  violations: number
}
export const limits: Limits = { envelopesPerMin: 20, marksPerMin: 60, requestsPerMin: 300, violations: 3 }

export type Allowance = {
  /** Counted for each conversation too, where a new connection begins nothing anew. */
  perMin: { envelopes: number; marks: number }
  ask(request: string): 'now' | 'later' | 'flood'
  /** Notes one violation; true when it was one too many. */
  violation(): boolean
}

/** An allowance for one socket. It answers at once: requests of one socket must not overtake each other while being counted. */
export function openAllowance(l: Limits): Allowance {
  const all = perMinute(l.requestsPerMin)
  const own = new Map([
    ['envelope:send', perMinute(l.envelopesPerMin)],
    ['mark:send', perMinute(l.marksPerMin)],
  ])
  let violations = 0
  return {
    perMin: { envelopes: l.envelopesPerMin, marks: l.marksPerMin },
    ask(request) {
      const at = performance.now()
      if (!all(at)) return 'flood'
      return own.get(request)?.(at) === false ? 'later' : 'now'
    },
    violation: () => ++violations >= l.violations,
  }
}

const MINUTE_MS = 60_000

/** True so many times in a minute, which begins with the first. Two numbers and no timer: it is asked for every message. */
function perMinute(points: number): (at: number) => boolean {
  let endsAt = 0
  let taken = 0
  return (at) => {
    if (at >= endsAt) [endsAt, taken] = [at + MINUTE_MS, 0]
    taken += 1
    return taken <= points
  }
}
