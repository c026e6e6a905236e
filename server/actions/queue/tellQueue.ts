import type { Desk } from '../desk.ts'
import { openRound, seeQueue } from './seeQueue.ts'

/** Tells everybody on duty for a line who waits now: who was just taken must not stand there to be taken. */
export async function tellQueue(desk: Desk, line: string): Promise<void> {
  const team = await desk.live.shifts.onDuty(line)
  const round = openRound(
    desk,
    team.map(({ person }) => person),
  )
  await Promise.all(team.map(({ person }) => tellQueueTo(desk, person, round)))
}

/** Tells one person whose list was behind. */
export async function tellQueueTo(desk: Desk, person: string, round = openRound(desk)): Promise<void> {
  desk.tell.counsellor(person).emit('queue:view', await seeQueue(desk, person, round))
}
