import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { toMinute } from '../../domain/alerts/alert.ts'
import { hasRole } from '../../domain/staff.ts'
import type { Service } from '../service.ts'

/** Sends one receiver a test, by the way of every alert. How it went stands in the settings some seconds later. */
export async function testReceiver(service: Service, person: PersonId, line: LineId, receiver: string): Promise<Outcome<null>> {
  if (!hasRole(await service.ledger.staff.find(person), line, 'coordinator')) return refuse('not-allowed')
  const { receivers } = await service.ledger.alertReceivers.of(line)
  if (!receivers.some(({ id, active }) => id === receiver && active)) return refuse('gone')
  // By account and by line, not by receiver: the ids of receivers are made by the browser, so they would bound nothing. The account comes first, so
  // that a test which is not sent takes nothing from the line's other coordinators.
  for (const who of [`person ${person}`, `line ${line}`])
    if (!(await service.live.once(`alert-test ${who}`, service.spans.alertTestMs))) return refuse('slow-down')
  await service.outside.send([{ id: service.newId(), kind: 'test', line, at: toMinute(service.now()), receiver }])
  return done(null)
}
