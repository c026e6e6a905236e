import type { PersonId, RingId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { KeyOffer } from '../../../shared/sealing/keys.ts'
import type { TicketIn } from '../../domain/seating/ticket.ts'
import { counselsOn } from '../duty/counselsOn.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import { showOfferToGiver } from '../handOver/notes.ts'
import type { Service } from '../service.ts'
import { connectingUntil, showOffer } from './showOffer.ts'

/**
 * The counsellor's browser answers a ring by itself with a key offer. A page that is loaded anew has lost the key of its offer, so it makes
 * another one, which takes the place of the first until the youth has wrapped. It gets no more time for that, or it could hold a youth for
 * ever. The server checks that the offer belongs to this ring. The youth's browser checks the rest.
 */
export async function answerRing(service: Service, person: PersonId, ring: RingId, offer: KeyOffer): Promise<Outcome<null>> {
  const ticket = await service.live.tickets.find(offer.conv)
  if ((ticket?.phase !== 'ringing' && ticket?.phase !== 'connecting') || ticket.ring !== ring || ticket.person !== person)
    return refuse('gone')
  if (ticket.phase === 'connecting' && ticket.offer.sig === offer.sig) return done(null)
  if (!fits(ticket, offer) || !(await counselsOn(service, person, ticket.line))) return refuse('not-allowed')
  if (ticket.phase === 'ringing') await connectingUntil(service, offer.conv)
  const answer = await service.live.seats.answer(offer.conv, ring, offer, ticket.offer)
  if (answer === 'gone') return refuse('gone')
  showOfferToGiver(service, ticket, offer)
  if (answer === 'connecting') await showOffer(service, offer.conv)
  await tellDesk(service, person)
  return done(null)
}

/** Once the youth is shown an offer, only the same key may take its place. Another computer of the counsellor asks when the talk has begun. */
const fits = (t: TicketIn<'ringing' | 'connecting'>, o: KeyOffer): boolean =>
  o.line === t.line &&
  o.youthPub === t.youthPub &&
  o.challenge === t.challenge &&
  o.epoch === t.ringEpoch &&
  o.purpose === t.purpose &&
  (t.phase === 'ringing' || o.staffKid === t.offer.staffKid)
