import type { Desk } from '../desk.ts'
import { heldBy } from '../duty/tellDesk.ts'
import { giveBack } from './giveBack.ts'

/** Whoever rings at this desk just now rings at another, or keeps the place. */
export async function sendRingsOn(desk: Desk, person: string): Promise<void> {
  for (const ticket of await heldBy(desk, person))
    if (ticket.phase === 'ringing' && !ticket.accepted) await giveBack(desk, ticket, { elsewhere: true })
}
