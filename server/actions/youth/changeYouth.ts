import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { CoveredBy } from '../../../shared/ticket.ts'
import { heldUntil, seatedWith, talked } from '../../domain/conversation.ts'
import { youthHere } from '../../domain/presence.ts'
import type { Ticket } from '../../domain/seating/ticket.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import type { Service } from '../service.ts'

type Change = Partial<{
  hidden: boolean
  coveredBy: CoveredBy | null
  callingUntil: number | null
  youthAwayAt: number | null
  brief: boolean
}>

/** Notes how a youth is present, and lets the counsellor see it. */
async function changeYouth(service: Service, conv: string, changeOf: (ticket: Ticket) => Change): Promise<Outcome<null>> {
  const ticket = await service.live.tickets.find(conv)
  if (!ticket) return refuse('gone')
  const change = changeOf(ticket)
  // The deadline first: it looks at the state when it falls due, and a state without one would hold for ever.
  const until = heldUntil({ ...ticket, ...change }, service.spans)
  if (until !== null) await service.later(ticket.phase === 'chat' ? 'talk-away' : 'ticket-away', conv, until)
  if (!(await service.live.tickets.patch(conv, change))) return refuse('gone')
  const person = seatedWith(ticket)
  if (person) await tellDesk(service, person)
  return done(null)
}

/** The neutral cover is down, or up. `by`: it came by itself. That says nothing of a screen that the youth covered before: it still is. */
export const hideYouth = (service: Service, conv: string, hidden: boolean, by: CoveredBy | null = null) =>
  changeYouth(service, conv, (ticket) => ({ hidden, coveredBy: hidden && !(ticket.hidden && !ticket.coveredBy) ? by : null }))

/** A tap on tel: or sms: holds place and talk for half an hour. */
export const youthCalls = (service: Service, conv: string) =>
  changeYouth(service, conv, () => ({ callingUntil: service.now() + service.spans.callingMs }))

/**
 * The youth's browser is gone: shown to the counsellor at once; what it leads to falls due later. `brief`: one of a crowd that went at once.
 * Answers until when a place in the queue is held; null where there is none.
 */
export async function youthGone(service: Service, conv: string, brief = false): Promise<number | null> {
  // Found again after a server died over it, she has been away since the first time.
  await changeYouth(service, conv, (ticket) => ({ youthAwayAt: ticket.youthAwayAt ?? service.now(), ...(brief && { brief }) }))
  // Her next page may have come in the same moment, and been noted before the old one was.
  const [at] = await service.live.presence.whereIs([youthHere(conv)])
  if (at) await youthBack(service, conv)
  const ticket = await service.live.tickets.find(conv)
  return ticket && ticket.phase !== 'chat' && !talked(ticket) ? heldUntil(ticket, service.spans) : null
}

/** Others behind the same address went with them: each of them is held for a minute. */
export async function holdBriefly(service: Service, conv: string): Promise<void> {
  await changeYouth(service, conv, () => ({ brief: true }))
}

/** Her page is connected: whatever was thought of her being away is over. Asked after the page has been noted as here. */
export async function youthBack(service: Service, conv: string): Promise<void> {
  const ticket = await service.live.tickets.find(conv)
  if (!ticket || ticket.phase === 'ended' || ticket.youthAwayAt === null) return
  await service.live.tickets.patch(conv, { youthAwayAt: null, callingUntil: null, brief: false })
  const person = seatedWith(ticket)
  if (person) await tellDesk(service, person)
  else await assignWaiting(service, ticket.line)
}
