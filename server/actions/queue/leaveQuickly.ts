import type { ConvId } from '../../../shared/ids.ts'
import type { Outcome } from '../../../shared/outcome.ts'
import { endConversation } from '../conversation/endConversation.ts'
import type { Service } from '../service.ts'

/**
 * A quick exit ends the youth's ticket or conversation. The page says so twice, on the connection and by beacon, since either may be lost;
 * the second has no effect. The counsellor is told before the end, so that the desk reads both at once. A desk that was away reads it
 * beside the form that is owed, as long as the text may stand there. It is counted as an end by the youth, like others.
 */
export async function leaveQuickly(service: Service, conv: ConvId): Promise<Outcome<null>> {
  const ticket = await service.live.tickets.find(conv)
  if (ticket?.phase === 'chat') service.tell.counsellor(ticket.person).emit('youth:leftQuickly', { conv })
  return endConversation(service, conv, 'youth', 'quickly')
}
