import type { Kid, PersonId } from '../../../shared/ids.ts'
import type { Ticket } from '../../domain/seating/ticket.ts'
import { unlessDown } from '../down.ts'
import type { Service } from '../service.ts'

/** When the ledger was down or slow, it is tried again after this. */
const AGAIN_MS = 5000
/**
 * The audit is in every backup, and an exact time would say that this person was in a conversation then. So only the day is written. The
 * desk itself is told at once.
 */
const DAY_MS = 24 * 3600_000
const dayOf = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS

/** Whether this key differs from the one with which the same person last read this conversation. */
export function isOtherDevice(t: Ticket, person: PersonId, kid: Kid): boolean {
  const last = t.phase === 'chat' && t.person === person ? t.kid : t.members.findLast((m) => m.person === person)?.kid
  return last !== undefined && last !== kid
}

/**
 * A counsellor goes on in a conversation with another key. The person and the day are written into the audit, never the conversation. The
 * conversation does not wait for it.
 */
export const otherDeviceSoon = (service: Service, person: PersonId): Promise<void> => service.later('other-device', person, service.now())

export async function noteOtherDevice(service: Service, person: PersonId): Promise<void> {
  const written = await unlessDown(service, async () => {
    await service.ledger.audit(person, 'other-device', dayOf(service.now()))
    return true
  })
  if (written === null) await service.later('other-device', person, service.now() + AGAIN_MS)
}
