import type { PersonId } from '../../../shared/ids.ts'
import { refuse } from '../../../shared/outcome.ts'
import { oneAtATime, type PersonsTurn } from './oneAtATime.ts'

/**
 * A staffing trial reads a year of figures and simulates for some hundred milliseconds. So this process does one at a time, whoever asks, and an
 * account has one on its way, over all its connections. The next is refused at once, before anything is read.
 */
export function openTrials(): PersonsTurn {
  const inTurn = oneAtATime()
  const asking = new Set<PersonId>()
  return async (person, work) => {
    if (asking.has(person)) return refuse('slow-down')
    asking.add(person)
    return inTurn(work).finally(() => asking.delete(person))
  }
}
