import type { YouthView } from '../../../shared/doors/youthView.ts'
import type { ConvId } from '../../../shared/ids.ts'
import type { Ticket } from '../../domain/seating/ticket.ts'
import { endedView, youthView } from '../../domain/views.ts'
import type { Service } from '../service.ts'
import { youthContext } from './youthContext.ts'

/** Tells the youth's page its whole view. Does nothing for a ticket that is gone. */
export async function tellYouth(service: Service, conv: ConvId): Promise<void> {
  const view = await seeYouth(service, conv)
  if (view) service.tell.youth(conv).view(view)
}

/** The youth's view as it is now, or null when the ticket is gone. */
export async function seeYouth(service: Service, conv: ConvId): Promise<YouthView | null> {
  const rev = service.stamp()
  const ticket = await service.live.tickets.find(conv)
  return ticket && viewOf(service, rev, ticket)
}

async function viewOf(service: Service, rev: number, ticket: Ticket): Promise<YouthView> {
  // An ended ticket must not wait for the line, the queue or the ledger.
  if (ticket.phase === 'ended') return endedView(ticket, rev)
  return youthView(ticket, { rev, ...(await youthContext(service, ticket)), pass: await passFor(service, ticket) })
}

/** What the server knows of this youth, sealed, so that the youth's page can bring it back after a loss of the live Redis. */
async function passFor(service: Service, ticket: Ticket): Promise<string> {
  const { id: bornId } = await service.live.birth(service.newId(), service.now())
  const at = service.now()
  if (ticket.phase !== 'ended') service.live.stood.given(ticket.conv, at, bornId)
  return service.sealPass(JSON.stringify({ bornId, at, ticket }))
}
