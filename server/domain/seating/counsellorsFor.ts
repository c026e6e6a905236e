import type { PersonId } from '../../../shared/ids.ts'
import { isHere } from '../line/lineState.ts'
import { type Avoided, avoidedNow, wishedAway } from './avoided.ts'
import type { QueueContext } from './estimate.ts'
import { type Asking, suits } from './routing.ts'
import { isAtWork, isFree, type OnDuty } from './shift.ts'

/** The part of a ticket that decides which counsellors may take the youth. */
export type Asks = { asking: Asking; avoid: Avoided[] }

/** Counts the counsellors on duty for this youth. A counsellor who cannot take this youth does not count, however free. */
export function counsellorsFor({ asking, avoid }: Asks, onDuty: OnDuty[], now: number): Omit<QueueContext, 'place' | 'closesInMin'> {
  const suited = onDuty.filter((on) => suits(asking, on))
  const wished = wishedAway(avoid)
  const notNow = avoidedNow(avoid, now)
  const may = suited.filter((on) => !wished.includes(on.person))
  return {
    here: may.filter(isHere).length,
    seats: may.filter(isHere).reduce((sum, { seats }) => sum + seats, 0),
    free: freeSeats(may.filter((on) => !notNow.includes(on.person))),
    freeLater: freeSeats(may),
    away: may.some((on) => on.awayAt !== null || on.state === 'away'),
    onlyUnwanted: !may.some(isAtWork) && suited.some((on) => wished.includes(on.person) && isHere(on)),
  }
}

/** Whether another counsellor at work could take this youth over, now or later: free seats and avoidances that lapse do not matter. */
export const anotherMay = ({ asking, avoid }: Asks, onDuty: OnDuty[], besides: PersonId): boolean => {
  const wished = wishedAway(avoid)
  return onDuty.some((on) => on.person !== besides && isAtWork(on) && suits(asking, on) && !wished.includes(on.person))
}

/** Of the counsellors who are here, the last one the youth asked not to meet again. The youth may choose to talk with this one after all. */
export const theSame = ({ asking, avoid }: Asks, onDuty: OnDuty[]): PersonId | null => {
  const here = onDuty.filter((on) => isHere(on) && suits(asking, on)).map((on) => on.person)
  return wishedAway(avoid).findLast((person) => here.includes(person)) ?? null
}

const freeSeats = (some: OnDuty[]): number => some.filter(isFree).reduce((sum, c) => sum + c.seats - c.taken, 0)
