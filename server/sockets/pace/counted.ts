import type { PersonId } from '../telling/people.ts'

/** How many a minute: sealed messages, sealed marks, readings of a transcript, and requests in all. */
export type Points = { envelopesPerMin: number; marksPerMin: number; readsPerMin: number; requestsPerMin: number }
export type Asked = 'now' | 'later' | 'flood'
/** Counts requests by name, and all together. It answers at once: requests of one socket must not overtake each other while being counted. */
export type Counted = (request: string) => Asked

/** `times`: how many times the allowance of one connection is given in all. `talks`: in how many conversations one may write at once. */
export function openCounted(l: Points, times = 1, talks = 1): Counted {
  const all = perMinute(l.requestsPerMin * times)
  const own = new Map([
    ['envelope:send', perMinute(l.envelopesPerMin * talks)],
    ['mark:send', perMinute(l.marksPerMin * talks)],
    ['transcript:read', perMinute(l.readsPerMin)],
  ])
  return (request) => {
    const at = performance.now()
    if (!all(at)) return 'flood'
    return own.get(request)?.(at) === false ? 'later' : 'now'
  }
}

/** As many as a counsellor may have seats. What each conversation takes a minute is counted where its messages get their place. */
const MOST_TALKS = 5
export const talksOf = (id: PersonId): number => (id.startsWith('s:') ? MOST_TALKS : 1)

const MINUTE_MS = 60_000

/** True so many times in a minute, which begins with the first. Two numbers and no timer: it is asked for every message. */
export function perMinute(points: number): (at: number) => boolean {
  let endsAt = 0
  let taken = 0
  return (at) => {
    if (at >= endsAt) [endsAt, taken] = [at + MINUTE_MS, 0]
    taken += 1
    return taken <= points
  }
}
