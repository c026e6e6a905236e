import { setImmediate as soon } from 'node:timers/promises'
import { type Outcome, refuse } from '../../../shared/outcome.ts'

/** So many may wait for their turn: a counsellor's page reads all its talks again at once. */
const MOST_WAITING = 10

/**
 * Lets one piece of work be done at a time, since each answer may be large. `isRead` resolves once what was answered before has been taken
 * by whoever asked. Beyond so many that wait the next is asked to wait by itself.
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
    // The answer is on its way only a moment after the work is done.
    last = mine
      .catch(() => {})
      .then(() => soon())
      .then(isRead)
    return mine
  }
}
