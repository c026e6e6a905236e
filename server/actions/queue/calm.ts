import type { Desk } from '../desk.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'

/**
 * The boost of "urgent" is over for one who waits, since others behind the same address have said so after them. The mark stays. Whoever has
 * written something keeps it: a page that speaks is not pushed back behind silent ones.
 */
export async function calm(desk: Desk, conv: string): Promise<void> {
  if ((await desk.live.transcripts.messages(conv)) > 0) return
  await desk.live.tickets.calm(conv, desk.spans.urgentBoostMs)
}

/** Whoever was pushed back has written something now. */
export async function speakUp(desk: Desk, conv: string): Promise<void> {
  const ticket = await desk.live.tickets.find(conv)
  if (!ticket || (await desk.live.tickets.makeUrgent(conv, desk.spans.urgentBoostMs, true)) !== 'urgent') return
  await assignWaiting(desk, ticket.line)
}
