import type { Roster } from '../../shared/keys.ts'
import type { Desk } from './desk.ts'

/** Who is certified to answer on a line, signed anew; null for a line that does not exist. */
export async function rosterOf(desk: Desk, line: string): Promise<Roster | null> {
  if (!(await desk.ledger.lines.find(line))) return null
  const now = desk.now()
  const [serial, keys] = await Promise.all([desk.ledger.staffKeys.serial(line), desk.ledger.staffKeys.ofLine(line, now)])
  const staff = keys.map(({ kid, pub, person, name, title, notAfter }) => ({
    kid,
    pub,
    person,
    name,
    title,
    role: 'counsellor' as const,
    notAfter,
  }))
  return desk.signRoster({ line, serial, notBefore: now - 5 * 60_000, notAfter: now + desk.spans.rosterValidMs, staff })
}
