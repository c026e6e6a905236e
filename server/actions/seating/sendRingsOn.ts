import type { PersonId } from '../../../shared/ids.ts'
import { heldBy } from '../duty/tellDesk.ts'
import type { Service } from '../service.ts'
import { giveBack } from './giveBack.ts'

/**
 * Each ring of this counsellor that is not accepted goes to another counsellor. If there is no other, the youth keeps the place in the
 * queue.
 */
export async function sendRingsOn(service: Service, person: PersonId): Promise<void> {
  for (const ticket of await heldBy(service, person))
    if (ticket.phase === 'ringing' && !ticket.accepted) await giveBack(service, ticket, { elsewhere: true })
}
