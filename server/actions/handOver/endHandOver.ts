import type { HandOverEnded } from '../../../shared/doors/handOver.ts'
import type { ConvId, LineId, PersonId } from '../../../shared/ids.ts'
import type { Handing, TicketIn } from '../../domain/seating/ticket.ts'
import { offeredTo, tellDesk } from '../duty/tellDesk.ts'
import { looksNoMore } from '../lookOn/endLookOn.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import type { Service } from '../service.ts'

/**
 * A hand-over that was offered comes to nothing: the counsellor keeps the talk, and the colleague's seat is free for those who wait. `why`:
 * what the counsellor is told; null if the counsellor took it back.
 */
export async function endHandOver(
  service: Service,
  ticket: TicketIn<'chat'>,
  handing: Handing,
  why: HandOverEnded['why'] | null,
): Promise<void> {
  if ((await service.live.handOvers.drop(ticket.conv, handing.id)) === 'gone') return
  if (why !== null) service.tell.counsellor(ticket.person).emit('handOver:ended', { conv: ticket.conv, why })
  await Promise.all([tellDesk(service, ticket.person), tellDesk(service, handing.to)])
  await assignWaiting(service, ticket.line)
}

/**
 * The colleague who is asked takes no new talks from now on (a pause, the end of the shift), or not on this line, and is not asked to read along
 * any more. The counsellor keeps the talk and is told at once. `stillOn`: the lines on which the colleague still takes talks.
 */
export async function notAskedAnyMore(service: Service, person: PersonId, stillOn: LineId[] = []): Promise<void> {
  const ticket = await offeredTo(service, person)
  if (ticket && !stillOn.includes(ticket.line)) await endHandOver(service, ticket, ticket.handing, 'away')
  await looksNoMore(service, person, { stillOn, only: 'asked' })
}

/** The colleague has not answered in time. */
export async function handOverLapsed(service: Service, conv: ConvId): Promise<void> {
  const ticket = await service.live.tickets.find(conv)
  if (ticket?.phase !== 'chat' || !ticket.handing) return
  if (service.now() < ticket.handing.until) return service.later('hand-over', conv, ticket.handing.until)
  await endHandOver(service, ticket, ticket.handing, 'unanswered')
}
