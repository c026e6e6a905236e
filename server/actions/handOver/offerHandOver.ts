import type { ConvId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { askingOf, suits } from '../../domain/seating/routing.ts'
import { myConversation } from '../conversation/myConversation.ts'
import { counselsOn } from '../duty/counselsOn.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import type { Service } from '../service.ts'
import { endHandOver } from './endHandOver.ts'

export type OfferedTo = { conv: ConvId; to: PersonId; blind: boolean; note: boolean }

/**
 * Offers a talk to a colleague on duty with a free seat, by name. The counsellor keeps the talk until the colleague says yes. Offered again to
 * the same colleague, because the answer was lost, it stands as it is. A blind hand-over has no note.
 */
export async function offerHandOver(service: Service, person: PersonId, { conv, to, blind, note }: OfferedTo): Promise<Outcome<null>> {
  const ticket = await myConversation(service, person, conv)
  if (!ticket) return refuse('not-yours')
  if (to === person || !(await counselsOn(service, to, ticket.line))) return refuse('not-allowed')
  const colleague = await service.live.shifts.find(to)
  if (!colleague || !suits(askingOf(ticket.choices), colleague)) return refuse('no-seat')
  const now = service.now()
  const until = now + service.spans.handOverMs
  // The deadline is set first. It looks at the state when it falls due, and a hand-over without it would hold a seat for ever.
  await service.later('hand-over', conv, until)
  const handing = { id: service.newId(), to, until, blind, note: note && !blind }
  const answer = await service.live.handOvers.offer(conv, person, handing, now)
  if (answer === 'gone' || answer === 'no-seat') return refuse(answer)
  await Promise.all([tellDesk(service, person), tellDesk(service, to)])
  return done(null)
}

/** The counsellor takes back what was offered. */
export async function takeBackHandOver(service: Service, person: PersonId, conv: ConvId): Promise<Outcome<null>> {
  const ticket = await myConversation(service, person, conv)
  if (!ticket) return refuse('not-yours')
  if (ticket.handing) await endHandOver(service, ticket, ticket.handing, null)
  return done(null)
}
