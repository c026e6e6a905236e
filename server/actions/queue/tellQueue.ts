import type { LineId, PersonId } from '../../../shared/ids.ts'
import type { Service } from '../service.ts'
import { openRound, seeQueue } from './seeQueue.ts'

/** Tells all counsellors on duty for a line who waits now, so that a youth who was just taken is not offered any more. */
export async function tellQueue(service: Service, line: LineId): Promise<void> {
  const team = await service.live.shifts.onDuty(line)
  const round = openRound(
    service,
    team.map(({ person }) => person),
  )
  await Promise.all(team.map(({ person }) => tellQueueTo(service, person, round)))
}

/** Tells one counsellor whose list was out of date. */
export async function tellQueueTo(service: Service, person: PersonId, round = openRound(service)): Promise<void> {
  service.tell.counsellor(person).queue(await seeQueue(service, person, round))
}
