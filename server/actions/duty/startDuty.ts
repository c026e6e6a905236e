import type { Kid, LineId, PageId, PersonId } from '../../../shared/ids.ts'
import { langs } from '../../../shared/lang.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { isPracticeShift, practiceOf } from '../../../shared/practice/practiceLine.ts'
import { hasRole } from '../../domain/staff.ts'
import { notAskedAnyMore } from '../handOver/endHandOver.ts'
import { looksNoMore } from '../lookOn/endLookOn.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import type { Service } from '../service.ts'
import { narrowShift } from './narrowShift.ts'
import { tellDesk } from './tellDesk.ts'

/** `practice`: a shift of practice on these lines. */
export type Duty = { seats: number; lines: LineId[]; page: PageId; kid: Kid; practice?: true | undefined }

/**
 * Begins a shift, or changes the seats and lines of a running one. Only lines on which this person is a counsellor. `proved` is called when
 * that is checked, before anything is written. A shift of practice is on duty on no line: it rings only for youths of practice, whatever they
 * chose. It must end before a real shift begins, and the other way round.
 */
export async function startDuty(
  service: Service,
  person: PersonId,
  { seats, lines: asked, page, kid, practice }: Duty,
  proved: () => Promise<void> = async () => {},
): Promise<Outcome<null>> {
  const staff = await service.ledger.staff.find(person)
  if (!staff?.active || !asked.every((line) => hasRole(staff, line, 'counsellor'))) return refuse('not-allowed')
  const running = await service.live.shifts.find(person)
  if (running && isPracticeShift(running) !== (practice === true)) return refuse('out-of-order')
  const lines = practice ? asked.flatMap((line) => [practiceOf(line, person), practiceOf(line)]) : asked
  await proved()
  await service.live.shifts.start({
    person,
    page,
    kid,
    lines,
    langs: staff.langs.length > 0 && !practice ? staff.langs : [...langs],
    topics: practice ? [] : staff.topics,
    ages: practice ? [] : staff.ages,
    seats,
    state: 'on',
    since: running?.since ?? service.now(),
    lastSeatedAt: running?.lastSeatedAt ?? 0,
    missed: 0,
    awayAt: null,
    ...(running?.messageKey && running.page === page && { messageKey: running.messageKey }),
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
