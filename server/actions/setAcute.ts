import { done, type Outcome, refuse } from '../../shared/outcome.ts'
import type { Desk } from './desk.ts'
import { myConversation } from './myConversation.ts'
import { tellDesk } from './tellDesk.ts'

/** Marks a conversation acute: no clock ends it any more, only the counsellor. */
export async function setAcute(desk: Desk, person: string, conv: string, acute: boolean): Promise<Outcome<null>> {
  if (!(await myConversation(desk, person, conv))) return refuse('not-yours')
  await desk.live.tickets.patch(conv, { acute })
  await tellDesk(desk, person)
  return done(null)
}
