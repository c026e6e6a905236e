import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'
import { giveBack } from './giveBack.ts'

/**
 * "Another counsellor, please": any time, no reason asked. Holds until the youth takes it back. After a conversation the youth stands
 * first; before one the order is kept, or anybody could wish their way to the front.
 */
export async function anotherCounsellor(service: Service, conv: string, nextChallenge: string): Promise<Outcome<null>> {
  const ticket = await service.live.tickets.find(conv)
  if (!ticket) return refuse('gone')
  // Said again, since the answer was lost: whoever is rung by now is not the one she was with.
  if (ticket.phase !== 'chat' && ticket.challenge === nextChallenge) {
    await tellYouth(service, conv)
    return done(null)
  }
  await service.live.tickets.patch(conv, { challenge: nextChallenge })
  // Before the view that tells of it, so that the page reads both at once and nobody asks what they did wrong.
  if (ticket.phase === 'chat') service.tell.counsellor(ticket.person).emit('youth:askedAnother', { conv })
  await giveBack(service, ticket, { vain: ticket.phase === 'chat' ? 'parted' : 'unwanted', avoid: 'for-good' })
  return done(null)
}
