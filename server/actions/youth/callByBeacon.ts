import type { ConvId } from '../../../shared/ids.ts'
import { type Outcome, refuse } from '../../../shared/outcome.ts'
import { sha256OfBase64url } from '../../domain/sha256.ts'
import type { Service } from '../service.ts'
import { youthCalls } from './changeYouth.ts'

/**
 * The youth tapped a telephone number or a text message: the ticket and its place are held. A wrong token and a ticket that is gone get the
 * same answer.
 */
export async function callByBeacon(service: Service, conv: ConvId, token: string): Promise<Outcome<null>> {
  const ticket = await service.live.tickets.find(conv)
  if (!ticket || ticket.phase === 'ended' || ticket.tokenHash !== sha256OfBase64url(token)) return refuse('gone')
  return youthCalls(service, conv)
}
