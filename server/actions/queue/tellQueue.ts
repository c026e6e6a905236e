import type { Service } from '../service.ts'
import { openRound, seeQueue } from './seeQueue.ts'

/** Tells everybody on duty for a line who waits now: who was just taken must not stand there to be taken. */
export async function tellQueue(service: Service, line: string): Promise<void> {
  const team = await service.live.shifts.onDuty(line)
  const round = openRound(
    service,
    team.map(({ person }) => person),
  )
  await Promise.all(team.map(({ person }) => tellQueueTo(service, person, round)))
}

/** Tells one person whose list was behind. */
export async function tellQueueTo(service: Service, person: string, round = openRound(service)): Promise<void> {
  service.tell.counsellor(person).emit('queue:view', await seeQueue(service, person, round))
}
