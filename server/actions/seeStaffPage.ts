import type { StaffPage } from '../../shared/staffPage.ts'
import { hasRole } from '../ledger/staff.ts'
import type { Desk } from './desk.ts'

/** What a counsellor's page is given once: the taxonomy to tick from, the numbers that help, and the municipalities of the lines they answer on. Null for nobody. */
export async function seeStaffPage(desk: Desk, person: string): Promise<StaffPage | null> {
  const { ledger } = desk
  const [staff, topics, lines, helpNumbers] = await Promise.all([
    ledger.staff.find(person),
    ledger.topics.all(),
    ledger.lines.all(),
    ledger.helpNumbers.all(),
  ])
  if (!staff?.active) return null
  return {
    person,
    topics: topics
      .filter((topic) => topic.retiredTo === null)
      .map(({ id, group, name }) => ({ id, group: group ?? 'noncounselling', da: name.da, en: name.en })),
    helpNumbers: helpNumbers.map(({ id, name, call, sms, chat, hours, regionLines }) => ({
      id,
      name,
      call,
      sms,
      chat,
      hours,
      regionLines,
    })),
    lines: lines
      .filter((line) => hasRole(staff, line.id, 'counsellor'))
      .map(({ id, municipalities }) => ({ id, municipalities: municipalities.map((m) => ({ id: m.id, name: m.name })) })),
  }
}
