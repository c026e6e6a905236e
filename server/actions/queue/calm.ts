import type { ConvId } from '../../../shared/ids.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import type { Service } from '../service.ts'

/**
 * Takes the boost of "urgent" from a waiting youth, because others behind the same address said later that it is urgent. The urgent mark
 * stays. A youth who has written something keeps the boost, so that a page that writes is not pushed back behind silent ones.
 */
export async function calm(service: Service, conv: ConvId): Promise<void> {
  if ((await service.live.transcripts.messages(conv)) > 0) return
  await service.live.tickets.calm(conv)
}

/** A youth who had lost the boost has written something now, and gets it back. */
export async function speakUp(service: Service, conv: ConvId): Promise<void> {
  const ticket = await service.live.tickets.find(conv)
  if (!ticket || (await service.live.tickets.makeUrgent(conv, true)) !== 'urgent') return
  await assignWaiting(service, ticket.line)
}
