import type { Payload } from '../../../shared/doors/door.ts'
import type { YouthDoor } from '../../../shared/doors/youth.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'
import { giveBack } from './giveBack.ts'

const vainFor = { 'not-safe': 'unsafe', 'not-wanted': 'unwanted' } as const

/** The offer did not match, or she would not give it her words: back to the queue, and to somebody else for a while. Only a conversation that had begun puts the youth first. */
export async function refuseOffer(service: Service, conv: string, asked: Payload<YouthDoor, 'offer:refuse'>): Promise<Outcome<null>> {
  const ticket = await service.live.tickets.find(conv)
  if (!ticket) return refuse('gone')
  // Said again, since the answer was lost: the offer that answers what she said then is another one.
  if (ticket.phase === 'connecting' && ticket.offer.challenge === asked.nextChallenge) {
    await tellYouth(service, conv)
    return done(null)
  }
  await service.live.tickets.patch(conv, { challenge: asked.nextChallenge })
  if (ticket.phase === 'chat' && ticket.rejoin) {
    // A reloaded page whose offer does not hold may not read on; what was agreed with the old page is over too.
    await service.live.seats.rejoin(conv, ticket.person, null)
  }
  if (ticket.phase === 'connecting' || ticket.phase === 'chat')
    await giveBack(service, ticket, { vain: ticket.phase === 'chat' ? 'parted' : vainFor[asked.why], avoid: service.spans.refusedMs })
  return done(null)
}
