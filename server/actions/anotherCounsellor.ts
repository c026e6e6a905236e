import { done, type Outcome, refuse } from '../../shared/outcome.ts'
import type { Desk } from './desk.ts'
import { giveBack } from './giveBack.ts'

/** "Another counsellor, please": any time, no reason asked. Holds until she takes it back. */
export async function anotherCounsellor(desk: Desk, conv: string, nextChallenge: string): Promise<Outcome<null>> {
  const ticket = await desk.live.tickets.find(conv)
  if (!ticket) return refuse('gone')
  await desk.live.tickets.patch(conv, { challenge: nextChallenge })
  await giveBack(desk, ticket, { first: true, avoid: 'for-good' })
  return done(null)
}
