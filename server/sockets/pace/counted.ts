import { ownerOf, type PresenceId } from '../../domain/presence.ts'

/** Limits for each minute: sealed messages, sealed marks, readings of a transcript, changes of readers, saved settings, and requests in all. */
export type Points = Record<'envelopesPerMin' | 'marksPerMin' | 'readsPerMin' | 'readersPerMin' | 'savesPerMin' | 'requestsPerMin', number>
export type PaceVerdict = 'now' | 'later' | 'flood'
/** Counts a request by its name, and all requests together. Synchronous: requests of one connection must not overtake each other here. */
export type CountRequest = (request: string) => PaceVerdict

/**
 * What leaves a row in the audit each time, or sends a message outside (`alerts:test`). Confirming is not among it: it leaves one a day, unless it is taken back between. A report's text is
 * saved while it is written, and is not audited.
 */
const saving = [
  ...['line:save', 'line:close', 'line:open', 'first:leader', 'first:open', 'alerts:save', 'alerts:test', 'plan:save'],
  ...[
    'numbers:withdraw',
    'numbers:switch',
    'numbers:save',
    'numbers:remove',
    'bridge:save',
    'bridge:remove',
    'campaign:save',
    'campaign:remove',
    'texts:save',
    'texts:remove',
  ],
  ...['team:invite', 'team:change', 'team:link', 'team:withdraw', 'team:off', 'team:on'],
  'key:off',
]

/** Each of these makes the page of a counsellor ask something by itself: a youth must not use up what that page may ask. */
const askingStaff = ['readers:change', 'lookOn:refuse']

/** `times`: the limit of all requests is multiplied by this. `talks`: the number of conversations that may be written in at once. */
export function openCounted(l: Points, times = 1, talks = 1): CountRequest {
  const all = perMinute(l.requestsPerMin * times)
  const own = new Map([
    ['envelope:send', perMinute(l.envelopesPerMin * talks)],
    ['mark:send', perMinute(l.marksPerMin * talks)],
    ['transcript:read', perMinute(l.readsPerMin)],
    ['colleague:tell', perMinute(l.envelopesPerMin)],
    ['lookOn:read', perMinute(l.readsPerMin)],
    ...askingStaff.map((request) => [request, perMinute(l.readersPerMin)] as const),
    ...saving.map((request) => [request, perMinute(l.savesPerMin)] as const),
  ])
  return (request) => {
    const at = performance.now()
    if (!all(at)) return 'flood'
    return own.get(request)?.(at) === false ? 'later' : 'now'
  }
}

/** The largest number of seats of a counsellor. The limit for each conversation is counted where its messages get their place. */
const MOST_TALKS = 5
export const talksOf = (id: PresenceId): number => ('staff' in ownerOf(id) ? MOST_TALKS : 1)

const MINUTE_MS = 60_000

/** True at most `points` times in a minute, which begins with the first call. It runs for every message, so it needs two numbers and no timer. */
export function perMinute(points: number): (at: number) => boolean {
  let endsAt = 0
  let taken = 0
  return (at) => {
    if (at >= endsAt) [endsAt, taken] = [at + MINUTE_MS, 0]
    taken += 1
    return taken <= points
  }
}
