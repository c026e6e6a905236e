import type { ConvId, PersonId } from '../../../shared/ids.ts'
import type { TicketIn } from '../../domain/seating/ticket.ts'
import type { Service } from '../service.ts'

/** The conversation, if this counsellor is in it now. Every action of a counsellor on a conversation begins here. */
export async function myConversation(service: Service, person: PersonId, conv: ConvId): Promise<TicketIn<'chat'> | null> {
  const ticket = await service.live.tickets.find(conv)
  return ticket?.phase === 'chat' && ticket.person === person ? ticket : null
}
