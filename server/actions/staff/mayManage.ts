import { hasRole } from '../../ledger/people/staff.ts'
import type { Service } from '../service.ts'

/** Whoever has the server itself. */
export const CONSOLE = 'console'

/** Whether somebody may switch this person off or on: a coordinator of every line the person has a role on, and never oneself. */
export async function mayManage(service: Service, by: string, person: string): Promise<boolean> {
  if (by === CONSOLE) return true
  const [manager, staff] = await Promise.all([service.ledger.staff.fresh(by), service.ledger.staff.fresh(person)])
  if (!manager || !staff || by === person) return false
  const lines = Object.keys(staff.roles).filter((line) => (staff.roles[line] ?? []).length > 0)
  return lines.length > 0 && lines.every((line) => hasRole(manager, line, 'coordinator'))
}
