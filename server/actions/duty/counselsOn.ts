import { hasRole } from '../../ledger/people/staff.ts'
import type { Service } from '../service.ts'

/** Does this person answer on this line now? Asked at every key offer: whoever was taken off it during a shift is on no new roster either. */
export async function counselsOn(service: Service, person: string, line: string): Promise<boolean> {
  const staff = await service.ledger.staff.find(person)
  return staff !== null && hasRole(staff, line, 'counsellor')
}
