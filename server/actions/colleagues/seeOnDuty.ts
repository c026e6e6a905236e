import type { MessageKey } from '../../../shared/colleagues/colleagueMessage.ts'
import { type ColleagueOnDuty, MOST_COLLEAGUES } from '../../../shared/colleagues/colleagueOnDuty.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { colleagueOf } from '../../domain/seating/colleagueOf.ts'
import type { OnDuty } from '../../domain/seating/shift.ts'
import { linesWhere } from '../../domain/staff.ts'
import type { Service } from '../service.ts'

/**
 * Who else is on duty on the lines of this counsellor's shift; off duty, on all lines on which this person is a counsellor. `key`: for messages
 * to the page that asks. It stands in the shift and goes with it.
 */
export async function seeOnDuty(service: Service, person: PersonId, key: MessageKey | null): Promise<Outcome<ColleagueOnDuty[]>> {
  const [staff, shift] = await Promise.all([service.ledger.staff.find(person), service.live.shifts.find(person)])
  if (!staff?.active) return refuse('not-allowed')
  if (shift && key && shift.messageKey?.sig !== key.sig) await service.live.shifts.patch(person, { messageKey: key })
  const others = await besides(service, person, shift?.lines ?? linesWhere(staff, 'counsellor'))
  const persons = await service.ledger.staff.findAll(others.map(({ on }) => on.person))
  return done(
    others
      .flatMap(({ on, lines }, i) => {
        const known = persons[i]
        return known?.active ? [colleagueOf(on, known, lines)] : []
      })
      .sort((a, b) => a.name.localeCompare(b.name) || (a.person < b.person ? -1 : 1))
      .slice(0, MOST_COLLEAGUES),
  )
}

/** Everyone else on duty on these lines, each with the lines of these. */
async function besides(service: Service, person: PersonId, lines: LineId[]): Promise<{ on: OnDuty; lines: LineId[] }[]> {
  const found = new Map<PersonId, { on: OnDuty; lines: LineId[] }>()
  const each = await Promise.all(lines.map(async (line) => ({ line, all: await service.live.shifts.onDuty(line) })))
  for (const { line, all } of each)
    for (const on of all) {
      if (on.person === person) continue
      found.set(on.person, { on, lines: [...(found.get(on.person)?.lines ?? []), line] })
    }
  return [...found.values()]
}
