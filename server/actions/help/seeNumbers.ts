import type { NumbersView } from '../../../shared/help/numbersView.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { hasRole } from '../../domain/staff.ts'
import { dateKey } from '../../domain/time/calendar.ts'
import { entriesOf, linesOf } from '../lines/confirmNumber.ts'
import type { Service } from '../service.ts'
import { entryViewOf } from './entryViewOf.ts'

/** Every number and place that a line shows or would show, with its sources and its checks, and the bridges of the line. For its coordinators. */
export async function seeNumbers(
  service: Service,
  person: PersonId,
  line: LineId,
  { demo }: { demo: boolean },
): Promise<Outcome<NumbersView>> {
  const { ledger } = service
  const staff = await ledger.staff.find(person)
  if (!staff || !hasRole(staff, line, 'coordinator')) return refuse('not-allowed')
  const found = await ledger.lines.find(line)
  if (!found) return refuse('gone')
  const [entries, confirmations, off, bridges, all] = await Promise.all([
    entriesOf(service),
    ledger.confirmations.all(),
    ledger.entriesOff.all(),
    ledger.bridges.all(),
    ledger.staff.all(),
  ])
  const around = (id: string) => ({ confirmations, off: off.find((one) => one.id === id) ?? null })
  const here = entries.filter((entry) => linesOf(entry).length === 0 || linesOf(entry).includes(line))
  return done({
    line,
    today: dateKey(service.now(), found.timeZone),
    municipalities: found.municipalities.map(({ name }) => name),
    entries: await Promise.all(here.map((entry) => entryViewOf(service, entry, around(entry.id), { staff, line, demo }))),
    bridges: bridges.filter((one) => one.line === line),
    team: all
      .filter((one) => hasRole(one, line, 'counsellor'))
      .map((one) => ({ person: one.person, name: one.name }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  })
}
