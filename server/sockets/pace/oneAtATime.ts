import { setImmediate as soon } from 'node:timers/promises'
import type { PersonId } from '../../../shared/ids.ts'
import { type Outcome, refuse } from '../../../shared/outcome.ts'

/** Does large work of a person when its turn has come, or refuses it. */
export type PersonsTurn = <V>(person: PersonId, work: () => Promise<Outcome<V>>) => Promise<Outcome<V>>

/** How many readings may wait: a counsellor's page reads all its talks again at the same time. */
const MOST_WAITING = 10

/**
 * Runs one piece of work at a time, because each answer may be large. `isRead` resolves when the client has read the earlier answers.
 * If MOST_WAITING are waiting already, the next is refused with 'slow-down'.
 */
export function oneAtATime(isRead: () => Promise<void> = async () => {}) {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return async function inTurn<V>(work: () => Promise<Outcome<V>>): Promise<Outcome<V>> {
    if (waiting >= MOST_WAITING) return refuse('slow-down')
    waiting += 1
    const mine = last.then(work).finally(() => {
      waiting -= 1
    })
    // The answer is sent a moment after the work is done, so wait for that before looking at `isRead`.
    last = mine
      .catch(() => {})
      .then(() => soon())
      .then(isRead)
    return mine
  }
}
