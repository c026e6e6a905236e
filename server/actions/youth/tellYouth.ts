import type { YouthView } from '../../../shared/doors/youthView.ts'
import type { Ticket } from '../../domain/seating/ticket.ts'
import { endedView, youthView } from '../../domain/views.ts'
import type { Desk } from '../desk.ts'
import { surroundings } from './surroundings.ts'

/** Tells a youth's page all it may know, whole. Does nothing for a ticket that is gone. */
export async function tellYouth(desk: Desk, conv: string): Promise<void> {
  const view = await seeYouth(desk, conv)
  if (view) desk.tell.youth(conv).emit('youth:view', view)
}

/** The youth's view as it is now, or null when the ticket is gone. */
export async function seeYouth(desk: Desk, conv: string): Promise<YouthView | null> {
  const rev = desk.stamp()
  const ticket = await desk.live.tickets.find(conv)
  return ticket && viewOf(desk, rev, ticket)
}

async function viewOf(desk: Desk, rev: number, ticket: Ticket): Promise<YouthView> {
  // Over is over, whatever else can be said: nothing of it may wait for the line, the queue or the ledger.
  if (ticket.phase === 'ended') return endedView(ticket, rev)
  return youthView(ticket, { rev, ...(await surroundings(desk, ticket)), pass: await passFor(desk, ticket) })
}

/** What the server states of this youth, sealed, so that a live Redis that was lost can be filled again. */
async function passFor(desk: Desk, ticket: Ticket): Promise<string> {
  const { id: bornId } = await desk.live.birth(desk.newId(), desk.now())
  const at = desk.now()
  if (ticket.phase !== 'ended') desk.live.stood.given(ticket.conv, at, bornId)
  return desk.sealPass(JSON.stringify({ bornId, at, ticket }))
}
