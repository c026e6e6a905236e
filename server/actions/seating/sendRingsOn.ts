import { heldBy } from '../duty/tellDesk.ts'
import type { Service } from '../service.ts'
import { giveBack } from './giveBack.ts'

/** Whoever rings at this desk just now rings at another, or keeps the place. */
export async function sendRingsOn(service: Service, person: string): Promise<void> {
  for (const ticket of await heldBy(service, person))
    if (ticket.phase === 'ringing' && !ticket.accepted) await giveBack(service, ticket, { elsewhere: true })
}
