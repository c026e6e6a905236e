import { done, type Outcome, refuse } from '../../shared/outcome.ts'
import { heldUntil, seatedWith } from '../domain/conversation.ts'
import type { Desk } from './desk.ts'
import { tellDesk } from './tellDesk.ts'

type Change = Partial<{ hidden: boolean; callingUntil: number | null; youthAwayAt: number | null }>

/** Notes how a youth is present, and lets the counsellor see it. */
async function changeYouth(desk: Desk, conv: string, change: Change): Promise<Outcome<null>> {
  if (!(await desk.live.tickets.patch(conv, change))) return refuse('gone')
  const ticket = await desk.live.tickets.find(conv)
  if (!ticket) return refuse('gone')
  const until = heldUntil(ticket, desk.spans)
  if (until !== null) await desk.later(ticket.phase === 'chat' ? 'talk-away' : 'ticket-away', conv, until)
  const person = seatedWith(ticket)
  if (person) await tellDesk(desk, person)
  return done(null)
}

/** The neutral cover is down, or up. */
export const hideYouth = (desk: Desk, conv: string, hidden: boolean) => changeYouth(desk, conv, { hidden })

/** A tap on tel: or sms: holds place and talk for half an hour. */
export const youthCalls = (desk: Desk, conv: string) => changeYouth(desk, conv, { callingUntil: desk.now() + desk.spans.callingMs })

/** The youth's browser is gone: shown to the counsellor at once; what it leads to falls due later. */
export const youthGone = (desk: Desk, conv: string) => changeYouth(desk, conv, { youthAwayAt: desk.now() })
