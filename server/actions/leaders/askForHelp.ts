import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { besides, tellPress } from '../alerts/sendAlert.ts'
import type { Service } from '../service.ts'

/**
 * A counsellor on duty needs a leader, and says nothing else. A second press while it stands is the same wish; after `helpAgainMs` it is a new one,
 * which is told again.
 */
export async function askForHelp(service: Service, person: PersonId, line: LineId): Promise<Outcome<null>> {
  const shift = await service.live.shifts.find(person)
  if (!shift?.lines.includes(line)) return refuse('not-allowed')
  const subject = helpSubject(service, line, person)
  const { alerts } = service.live
  if (!(await service.live.once(`help ${line} ${subject.talk}`, service.spans.helpAgainMs)))
    return (await alerts.find(subject)) ? done(null) : refuse('slow-down')
  await alerts.end(subject)
  await besides(service, `help alert ${line} ${subject.talk}`, () => tellPress(service, subject))
  return done(null)
}

/** The counsellor needs no help any more, and the page shows it no longer. What is on its way is told all the same. */
export async function helpIsOver(service: Service, person: PersonId, line: LineId): Promise<Outcome<null>> {
  await service.live.alerts.end(helpSubject(service, line, person))
  return done(null)
}

/** Who asked is not in it: a mac of it is. */
export const helpSubject = (service: Service, line: LineId, person: PersonId) =>
  ({ kind: 'help', line, talk: service.mac(`help-alert.${person}`) }) as const
