import type { ConvId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { anotherMay } from '../../domain/seating/counsellorsFor.ts'
import { askingOf } from '../../domain/seating/routing.ts'
import type { Service } from '../service.ts'

/** Whether no other counsellor on duty could go on with the conversation. Asked only just before it matters. */
export async function isAlone(service: Service, person: PersonId, conv: ConvId): Promise<Outcome<boolean>> {
  const ticket = await service.live.tickets.find(conv)
  if (!ticket) return refuse('gone')
  const onDuty = await service.live.shifts.onDuty(ticket.line)
  return done(!anotherMay({ asking: askingOf(ticket.choices), avoid: ticket.avoid }, onDuty, person))
}
