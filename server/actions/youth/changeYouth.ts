import type { CoveredBy } from '../../../shared/doors/youthPage.ts'
import type { ConvId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
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

/** Notes how the youth is present, and shows it to the counsellor. */
async function changeYouth(service: Service, conv: ConvId, changeOf: (ticket: Ticket) => Change): Promise<Outcome<null>> {
  const ticket = await service.live.tickets.find(conv)
  if (!ticket) return refuse('gone')
  const change = changeOf(ticket)
  // The deadline is set first. It looks at the state when it falls due, and a state without a deadline would hold for ever.
  const until = heldUntil({ ...ticket, ...change }, service.spans)
  if (until !== null) await service.later(ticket.phase === 'chat' ? 'talk-away' : 'ticket-away', conv, until)
  if (!(await service.live.tickets.patch(conv, change))) return refuse('gone')
  const person = seatedWith(ticket)
  if (person) await tellDesk(service, person)
  return done(null)
}

/**
 * The neutral cover is shown or removed. `by`: the page showed it by itself. This is not noted when the youth had covered the screen
 * before: then it stays the youth's own cover.
 */
export const hideYouth = (service: Service, conv: ConvId, hidden: boolean, by: CoveredBy | null = null) =>
  changeYouth(service, conv, (ticket) => ({ hidden, coveredBy: hidden && !(ticket.hidden && !ticket.coveredBy) ? by : null }))

/** A tap on tel: or sms: holds the place and the talk for half an hour. */
export const youthCalls = (service: Service, conv: ConvId) =>
  changeYouth(service, conv, () => ({ callingUntil: service.now() + service.spans.callingMs }))

/**
 * The youth's browser is gone. The counsellor sees it at once; the consequences fall due later. `brief`: the page is one of a crowd that
 * went at once. Answers until when a place in the queue is held, or null where there is none.
 */
export async function youthGone(service: Service, conv: ConvId, brief = false): Promise<number | null> {
  // When a process died during this step, the sweep does it again: the youth has been away since the first time.
  await changeYouth(service, conv, (ticket) => ({ youthAwayAt: ticket.youthAwayAt ?? service.now(), ...(brief && { brief }) }))
  // The youth's next page may have come at the same moment, and may have been noted before the old page was noted as gone.
  const [at] = await service.live.presence.whereIs([youthHere(conv)])
  if (at) await youthBack(service, conv)
  const ticket = await service.live.tickets.find(conv)
  return ticket && ticket.phase !== 'chat' && !talked(ticket) ? heldUntil(ticket, service.spans) : null
}

/** A crowd behind one address went at the same time: the place of each is held for a minute only. */
export async function holdBriefly(service: Service, conv: ConvId): Promise<void> {
  await changeYouth(service, conv, () => ({ brief: true }))
}

/** The youth's page is connected: the youth is no longer away. Called after the page has been noted as here. */
export async function youthBack(service: Service, conv: ConvId): Promise<void> {
  const ticket = await service.live.tickets.find(conv)
  if (!ticket || ticket.phase === 'ended' || ticket.youthAwayAt === null) return
  await service.live.tickets.patch(conv, { youthAwayAt: null, callingUntil: null, brief: false })
  const person = seatedWith(ticket)
  if (person) await tellDesk(service, person)
  else await assignWaiting(service, ticket.line)
}
