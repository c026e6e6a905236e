import type { ConvId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { sha256OfBase64url } from '../../domain/sha256.ts'
import type { Service } from '../service.ts'
import { leaveQuickly } from './leaveQuickly.ts'

/** A page that closes by quick exit sends this last, and its ticket is ended. A wrong token and a ticket that is gone get the same answer. */
export async function leaveByBeacon(service: Service, conv: ConvId, token: string): Promise<Outcome<null>> {
  const ticket = await service.live.tickets.find(conv)
  if (!ticket || ticket.tokenHash !== sha256OfBase64url(token)) return refuse('gone')
  await leaveQuickly(service, conv)
  return done(null)
}
