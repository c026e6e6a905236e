import type { ConvId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { giveBack } from '../seating/giveBack.ts'
import type { Service } from '../service.ts'
import { myConversation } from './myConversation.ts'

/**
 * The counsellor gives a youth back to the queue, for another counsellor; the youth moves forward by `returnedBoostMs`. After `givenBackMs`
 * the same counsellor may be rung too. A page that wrote nothing, neither while it waited nor in the talk, moves forward at most once.
 */
export async function returnConversation(service: Service, person: PersonId, conv: ConvId): Promise<Outcome<null>> {
  const ticket = await myConversation(service, person, conv)
  if (!ticket) return refuse('not-yours')
  const saidAt = await service.live.transcripts.saidAt(conv)
  const heard = saidAt !== null && saidAt >= (ticket.returnedAt ?? ticket.joinedAt)
  await giveBack(service, ticket, { ...(heard ? { first: true, heard } : { vain: 'unsaid' }), avoid: service.spans.givenBackMs })
  return done(null)
}
