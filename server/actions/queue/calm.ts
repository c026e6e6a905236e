import { assignWaiting } from '../seating/assignWaiting.ts'
import type { Service } from '../service.ts'

/**
 * The boost of "urgent" is over for one who waits, since others behind the same address have said so after them. The mark stays. Whoever has
 * written something keeps it: a page that speaks is not pushed back behind silent ones.
 */
export async function calm(service: Service, conv: string): Promise<void> {
  if ((await service.live.transcripts.messages(conv)) > 0) return
  await service.live.tickets.calm(conv, service.spans.urgentBoostMs)
}

/** Whoever was pushed back has written something now. */
export async function speakUp(service: Service, conv: string): Promise<void> {
  const ticket = await service.live.tickets.find(conv)
  if (!ticket || (await service.live.tickets.makeUrgent(conv, service.spans.urgentBoostMs, true)) !== 'urgent') return
  await assignWaiting(service, ticket.line)
}
