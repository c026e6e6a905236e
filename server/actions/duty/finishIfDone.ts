import type { PersonId } from '../../../shared/ids.ts'
import { looksNoMore } from '../lookOn/endLookOn.ts'
import type { Service } from '../service.ts'

/** "Finish what I have": the shift ends when its last seat is free. */
export async function finishIfDone(service: Service, person: PersonId): Promise<void> {
  const shift = await service.live.shifts.find(person)
  if (shift?.state !== 'finishing' || shift.taken > 0) return
  await looksNoMore(service, person)
  await service.live.shifts.end(person)
}
