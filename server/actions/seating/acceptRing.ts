import type { ConvId, PersonId, RingId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import type { Service } from '../service.ts'
import { giveBack } from './giveBack.ts'
import { connectingUntil, showOffer } from './showOffer.ts'

/** The counsellor accepts. If the browser has already sent its key offer, the youth's page is shown the offer at once. */
export async function acceptRing(service: Service, person: PersonId, conv: ConvId, ring: RingId): Promise<Outcome<null>> {
  const ticket = await service.live.tickets.find(conv)
  if ((ticket?.phase !== 'connecting' && ticket?.phase !== 'ringing') || ticket.ring !== ring || ticket.person !== person)
    return refuse('gone')
  if (ticket.accepted) return done(null)
  if (ticket.phase !== 'ringing') return refuse('gone')
  await connectingUntil(service, conv)
  const answer = await service.live.seats.accept(conv, ring)
  if (answer === 'gone') return refuse('gone')
  await service.live.shifts.patch(person, { missed: 0 })
  if (answer === 'connecting') await showOffer(service, conv)
  await tellDesk(service, person)
  return done(null)
}

/**
 * The counsellor declines. The youth keeps the order and goes to another counsellor. After `declinedMs` the youth may be rung for the same
 * counsellor again.
 */
export async function declineRing(service: Service, person: PersonId, conv: ConvId, ring: RingId): Promise<Outcome<null>> {
  const ticket = await service.live.tickets.find(conv)
  if (ticket?.phase !== 'ringing' || ticket.ring !== ring || ticket.person !== person) return refuse('gone')
  await giveBack(service, ticket, { first: false, avoid: service.spans.declinedMs })
  return done(null)
}
