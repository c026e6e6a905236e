import type { ConvId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'
import { giveBack } from './giveBack.ts'

/**
 * "Another counsellor, please": at any time, and no reason is asked. The wish holds until the youth takes it back. From a conversation the
 * youth moves forward by `returnedBoostMs`. Before one the youth only keeps the order, or anybody could wish their way to the front.
 * A youth who wishes it again and again moves behind the others (inVain.ts).
 */
export async function anotherCounsellor(service: Service, conv: ConvId, nextChallenge: string): Promise<Outcome<null>> {
  const ticket = await service.live.tickets.find(conv)
  if (!ticket) return refuse('gone')
  // The page repeats the request because the answer was lost. A counsellor who is rung by now is not the one whom the youth was with.
  if (ticket.phase !== 'chat' && ticket.challenge === nextChallenge) {
    await tellYouth(service, conv)
    return done(null)
  }
  await service.live.tickets.patch(conv, { challenge: nextChallenge })
  // Sent before the view, so that the counsellor's page reads both at once and the counsellor does not wonder what went wrong.
  if (ticket.phase === 'chat') service.tell.counsellor(ticket.person).emit('youth:askedAnother', { conv })
  await giveBack(service, ticket, { vain: ticket.phase === 'chat' ? 'parted' : 'unwanted', avoid: 'for-good' })
  return done(null)
}
