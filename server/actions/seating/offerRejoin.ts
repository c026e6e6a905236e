import type { PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { KeyOffer } from '../../../shared/sealing/keys.ts'
import { counselsOn } from '../duty/counselsOn.ts'
import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'

/** A counsellor's reloaded page asks for the keys that it had before. The youth's browser wraps them again by itself. */
export async function offerRejoin(service: Service, person: PersonId, offer: KeyOffer): Promise<Outcome<null>> {
  const ticket = await service.live.tickets.find(offer.conv)
  if (ticket?.phase !== 'chat' || ticket.person !== person) return refuse('not-yours')
  const fits =
    offer.purpose === 'rejoin' &&
    offer.line === ticket.line &&
    offer.youthPub === ticket.youthPub &&
    offer.challenge === ticket.challenge &&
    offer.epoch === ticket.epoch
  if (!fits || !(await counselsOn(service, person, ticket.line))) return refuse('not-allowed')
  const answer = await service.live.seats.rejoin(offer.conv, person, offer)
  if (answer === 'gone') return refuse('gone')
  await tellYouth(service, offer.conv)
  return done(null)
}
