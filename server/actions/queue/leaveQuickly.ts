import type { Outcome } from '../../../shared/outcome.ts'
import { endConversation } from '../conversation/endConversation.ts'
import type { Service } from '../service.ts'

/**
 * A quick exit ends what the youth's page held. It is said twice, on the socket and by beacon, since either may be lost; the second changes
 * nothing. The counsellor is told before the end, so that the page reads both at once; a desk that was away reads it beside the form that is
 * owed, for as long as the text may stand there. What is counted is an end by the youth, like others.
 */
export async function leaveQuickly(service: Service, conv: string): Promise<Outcome<null>> {
  const ticket = await service.live.tickets.find(conv)
  if (ticket?.phase === 'chat') service.tell.counsellor(ticket.person).emit('youth:leftQuickly', { conv })
  return endConversation(service, conv, 'youth', 'quickly')
}
