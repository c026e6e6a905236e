import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { giveBack } from '../seating/giveBack.ts'
import type { Service } from '../service.ts'
import { myConversation } from './myConversation.ts'

/**
 * The counsellor gives a youth back to the head of the queue, to somebody else; after a while, if nobody came, to this one too. A page
 * that never wrote a word, neither while it waited nor in the talk, does not come to the head that way twice.
 */
export async function returnConversation(service: Service, person: string, conv: string): Promise<Outcome<null>> {
  const ticket = await myConversation(service, person, conv)
  if (!ticket) return refuse('not-yours')
  const saidAt = await service.live.transcripts.saidAt(conv)
  const heard = saidAt !== null && saidAt >= (ticket.returnedAt ?? ticket.joinedAt)
  await giveBack(service, ticket, { ...(heard ? { first: true, heard } : { vain: 'unsaid' }), avoid: service.spans.givenBackMs })
  return done(null)
}
