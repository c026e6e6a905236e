import type { Roster } from '../../shared/keys.ts'
import { listedUntil, rosterDates } from '../domain/certified.ts'
import type { Desk } from './desk.ts'

/**
 * Who may answer on a line, signed anew; null for a line that does not exist. Anybody can fetch it, again and again, so no date in it
 * tells when somebody works.
 */
export async function rosterOf(desk: Desk, line: string): Promise<Roster | null> {
  if (!(await desk.ledger.lines.find(line))) return null
  const now = desk.now()
  // The serial first: a roster may be newer than its serial says, never older.
  const serial = await desk.ledger.staffKeys.serial(line)
  const keys = await desk.ledger.staffKeys.ofLine(line, now)
  const dates = rosterDates(now, desk.spans.rosterValidMs)
  const staff = keys.map(({ kid, pub, person, name, title, notAfter }) => ({
    kid,
    pub,
    person,
    name,
    title,
    role: 'counsellor' as const,
    notAfter: listedUntil(notAfter, dates.notAfter),
  }))
  return desk.signRoster({ line, serial, ...dates, staff })
}
