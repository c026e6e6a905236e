import type { QueueView, Ring } from '../../../shared/doors/counsellorView.ts'

export type QueueLine = QueueView['lines'][number]
export type QueueEntry = QueueLine['entries'][number]
export type OrderReason = 'arrival' | 'urgent' | 'returned' | 'both' | 'behind'

/** Why a youth stands at this place in the queue. */
export const orderReason = (entry: Pick<QueueEntry, 'urgent' | 'returned' | 'behind'>): OrderReason =>
  entry.behind && !entry.returned
    ? 'behind'
    : entry.urgent && entry.returned
      ? 'both'
      : entry.urgent
        ? 'urgent'
        : entry.returned
          ? 'returned'
          : 'arrival'

/** Minutes and seconds since then. If the other clock is ahead of ours, it shows 0:00. */
export function timeSince(then: number, now: number): string {
  const seconds = Math.max(0, Math.floor((now - then) / 1000))
  const minutes = Math.floor(seconds / 60)
  if (minutes >= 60) return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`
  return `${minutes}:${two(seconds % 60)}`
}
const two = (n: number) => String(n).padStart(2, '0')

/** The server gives the counsellor 20 s to accept. */
export const ACCEPT_MS = 20_000

/**
 * Seconds left to accept. `dueAt` is by the server's clock. If that cannot be true by our clock, the count starts when this page first saw the ring.
 */
export function secondsLeft(ring: Pick<Ring, 'dueAt'>, firstSeenAt: number, now: number): number {
  const byServer = ring.dueAt - now
  const atFirst = ring.dueAt - firstSeenAt
  const believable = atFirst > 0 && atFirst <= ACCEPT_MS + 8_000
  const left = believable ? byServer : firstSeenAt + ACCEPT_MS - now
  return Math.max(0, Math.ceil(Math.min(left, ACCEPT_MS) / 1000))
}
