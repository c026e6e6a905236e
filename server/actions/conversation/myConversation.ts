import type { TicketIn } from '../../domain/seating/ticket.ts'
import type { Service } from '../service.ts'

/** The conversation if this counsellor is in it now; everything a counsellor does to one begins here. */
export async function myConversation(service: Service, person: string, conv: string): Promise<TicketIn<'chat'> | null> {
  const ticket = await service.live.tickets.find(conv)
  return ticket?.phase === 'chat' && ticket.person === person ? ticket : null
}
