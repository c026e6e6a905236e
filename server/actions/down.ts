import { waitAtMost } from '../../shared/waitAtMost.ts'
import { isLedgerDown } from '../ledger/down.ts'
import { isLiveDown } from '../live/down.ts'
import type { Service } from './service.ts'

/** How long a page waits for a Redis that is slow, or that was just lost. */
const SLOW_MS = 1000
const LOST_MS = 250

/** Whether an error means that one of our two Redis is down. That is no bug, and it was logged where the connection was lost. */
export const isRedisDown = (error: unknown): boolean => isLiveDown(error) || isLedgerDown(error)

/** Answers what `look` reads from both Redis, or null when one of them is down or does not answer soon. */
export async function unlessDown<Seen>(service: Service, look: () => Promise<Seen>): Promise<Seen | null> {
  if (!service.ledger.isThere()) return null
  const seen = look().catch((error: unknown) => {
    if (!isRedisDown(error)) throw error
    return null
  })
  return waitAtMost(service.live.isThere() ? SLOW_MS : LOST_MS, seen, () => null)
}
