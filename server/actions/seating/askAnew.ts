import type { ConvId } from '../../../shared/ids.ts'
import type { Service } from '../service.ts'
import { giveBack } from './giveBack.ts'

/**
 * The youth has a new challenge that no offer answers: the request that carried it was lost, or it refused an offer that was gone already. An answer made for the old challenge would be refused, though it is
 * nobody's fault. So a ring is made again, and a reloaded counsellor's page asks again. An offer that the youth is already shown stays, and
 * the youth answers it, perhaps again.
 */
export async function askAnew(service: Service, conv: ConvId): Promise<void> {
  const ticket = await service.live.tickets.find(conv)
  if (ticket?.phase === 'ringing') await giveBack(service, ticket, { vain: 'renewed' })
  if (ticket?.phase === 'chat' && ticket.rejoin) await service.live.seats.rejoin(conv, ticket.person, null)
}
