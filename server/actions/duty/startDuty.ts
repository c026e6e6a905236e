import type { Kid, LineId, PageId, PersonId } from '../../../shared/ids.ts'
import { langs } from '../../../shared/lang.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { hasRole } from '../../domain/staff.ts'
import { notAskedAnyMore } from '../handOver/endHandOver.ts'
import { looksNoMore } from '../lookOn/endLookOn.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import type { Service } from '../service.ts'
import { narrowShift } from './narrowShift.ts'
import { tellDesk } from './tellDesk.ts'

export type Duty = { seats: number; lines: LineId[]; page: PageId; kid: Kid }

/**
 * Begins a shift, or changes the seats and lines of a running one. Only lines on which this person is a counsellor. `proved` is called when
 * that is checked, before anything is written.
 */
export async function startDuty(
  service: Service,
  person: PersonId,
  { seats, lines, page, kid }: Duty,
  proved: () => Promise<void> = async () => {},
): Promise<Outcome<null>> {
  const staff = await service.ledger.staff.find(person)
  if (!staff?.active || !lines.every((line) => hasRole(staff, line, 'counsellor'))) return refuse('not-allowed')
  await proved()
  const running = await service.live.shifts.find(person)
  await service.live.shifts.start({
    person,
    page,
    kid,
    lines,
    langs: staff.langs.length > 0 ? staff.langs : [...langs],
    topics: staff.topics,
    ages: staff.ages,
    seats,
    state: 'on',
    since: running?.since ?? service.now(),
    lastSeatedAt: running?.lastSeatedAt ?? 0,
    missed: 0,
    awayAt: null,
  })
  // The person may have been switched off or taken off a line at this very moment, when there was no shift to change yet.
  const narrowed = await narrowShift(service, person)
  if (narrowed === 'ended') return refuse('not-allowed')
  await notAskedAnyMore(service, person, lines)
  await looksNoMore(service, person, { stillOn: lines })
  for (const line of lines) await assignWaiting(service, line)
  await tellDesk(service, person)
  return done(null)
}
