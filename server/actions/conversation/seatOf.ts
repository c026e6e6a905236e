import type { ConvId, PersonId } from '../../../shared/ids.ts'
import { seatedWith } from '../../domain/conversation.ts'
import type { Service } from '../service.ts'

/** The counsellor in conversation with this youth, if there is one. A ring is not a conversation yet. */
export async function seatOf(service: Service, conv: ConvId): Promise<PersonId | null> {
  const ticket = await service.live.tickets.find(conv)
  return ticket?.phase === 'chat' ? seatedWith(ticket) : null
}
