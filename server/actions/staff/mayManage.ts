import { hasRole } from '../../domain/staff.ts'
import type { Service } from '../service.ts'

/** The person at the console of the server itself. */
export const CONSOLE = 'console'

/**
 * Whether `by` may switch this person off or on. `by` must be coordinator of every line on which the person has a role, and must be another
 * person.
 */
export async function mayManage(service: Service, by: string, person: string): Promise<boolean> {
  if (by === CONSOLE) return true
  const [manager, staff] = await Promise.all([service.ledger.staff.fresh(by), service.ledger.staff.fresh(person)])
  if (!manager || !staff || by === person) return false
  const lines = Object.keys(staff.roles).filter((line) => (staff.roles[line] ?? []).length > 0)
  return lines.length > 0 && lines.every((line) => hasRole(manager, line, 'coordinator'))
}
