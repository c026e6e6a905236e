import type { StaffPage } from '../../shared/staffPage.ts'
import { hasRole } from '../ledger/staff.ts'
import type { Desk } from './desk.ts'

/** What a counsellor's page is given once: the taxonomy to tick from, and the municipalities of the lines they answer on. Null for nobody. */
export async function seeStaffPage(desk: Desk, person: string): Promise<StaffPage | null> {
  const [staff, topics, lines] = await Promise.all([desk.ledger.staff.find(person), desk.ledger.topics.all(), desk.ledger.lines.all()])
  if (!staff?.active) return null
  return {
    person,
    topics: topics
      .filter((topic) => topic.retiredTo === null)
      .map(({ id, group, name }) => ({ id, group: group ?? 'noncounselling', da: name.da, en: name.en })),
    lines: lines
      .filter((line) => hasRole(staff, line.id, 'counsellor'))
      .map(({ id, municipalities }) => ({ id, municipalities: municipalities.map((m) => ({ id: m.id, name: m.name })) })),
  }
}
