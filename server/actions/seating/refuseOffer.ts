import type { Payload } from '../../../shared/doors/door.ts'
import type { YouthDoor } from '../../../shared/doors/youth.ts'
import type { ConvId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'
import { askAnew } from './askAnew.ts'
import { giveBack } from './giveBack.ts'

const vainFor = { 'not-safe': 'unsafe', 'not-wanted': 'unwanted' } as const

/**
 * The offer did not match, or the youth did not want to give this counsellor the conversation. The youth goes back to the queue, and to
 * another counsellor for a while (`refusedMs`). Only from a conversation that had begun does the youth move forward (`returnedBoostMs`). Where
 * the refused offer does not stand any more, only the next challenge counts: nobody is sent away for it.
 */
export async function refuseOffer(service: Service, conv: ConvId, asked: Payload<YouthDoor, 'offer:refuse'>): Promise<Outcome<null>> {
  const ticket = await service.live.tickets.find(conv)
  if (!ticket) return refuse('gone')
  // The page repeats the request because the answer was lost. The offer that stands now was made for the challenge of the first refusal: it
  // is a new offer.
  if (ticket.phase === 'connecting' && ticket.offer.challenge === asked.nextChallenge) {
    await tellYouth(service, conv)
    return done(null)
  }
  await service.live.tickets.patch(conv, { challenge: asked.nextChallenge })
  const standing = ticket.phase === 'connecting' ? ticket.offer : ticket.phase === 'chat' ? ticket.rejoin : null
  if (standing?.sig !== asked.sig) {
    await askAnew(service, conv)
    await tellYouth(service, conv)
    return done(null)
  }
  if (ticket.phase === 'chat') {
    // The counsellor's reloaded page made an offer that does not hold, so it may not read on. The keys agreed with the old page end too.
    await service.live.seats.rejoin(conv, ticket.person, null)
  }
  if (ticket.phase === 'connecting' || ticket.phase === 'chat')
    await giveBack(service, ticket, { vain: ticket.phase === 'chat' ? 'parted' : vainFor[asked.why], avoid: service.spans.refusedMs })
  return done(null)
}
