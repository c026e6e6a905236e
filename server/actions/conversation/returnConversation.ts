import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Desk } from '../desk.ts'
import { giveBack } from '../seating/giveBack.ts'
import { myConversation } from './myConversation.ts'

/**
 * The counsellor gives a youth back to the head of the queue, to somebody else; after a while, if nobody came, to this one too. A page
 * that never wrote a word, neither while it waited nor in the talk, does not come to the head that way twice.
 */
export async function returnConversation(desk: Desk, person: string, conv: string): Promise<Outcome<null>> {
  const ticket = await myConversation(desk, person, conv)
  if (!ticket) return refuse('not-yours')
  const saidAt = await desk.live.transcripts.saidAt(conv)
  const heard = saidAt !== null && saidAt >= (ticket.returnedAt ?? ticket.joinedAt)
  await giveBack(desk, ticket, { ...(heard ? { first: true, heard } : { vain: 'unsaid' }), avoid: desk.spans.givenBackMs })
  return done(null)
}
