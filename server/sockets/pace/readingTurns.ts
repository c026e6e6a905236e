import type { PersonId } from '../../../shared/ids.ts'
import { oneAtATime, type PersonsTurn } from './oneAtATime.ts'

/**
 * Large readings of one person, one at a time over all connections of the person in this process. With a turn for each connection alone, one account
 * with sixty of them read the whole log sixty times at once, and every talk waited for most of a second.
 */
export function openReadingTurns(): PersonsTurn {
  const turns = new Map<PersonId, { inTurn: ReturnType<typeof oneAtATime>; asked: number }>()
  return (person, work) => {
    const own = turns.get(person) ?? { inTurn: oneAtATime(), asked: 0 }
    turns.set(person, own)
    own.asked += 1
    return own.inTurn(work).finally(() => {
      own.asked -= 1
      if (own.asked === 0) turns.delete(person)
    })
  }
}
