import type { Desk } from './desk.ts'
import { type QueueLine, seeQueue, seeQueueLine } from './seeQueue.ts'

/** Tells everybody on duty for a line who waits now: who was just taken must not stand there to be taken. */
export async function tellQueue(desk: Desk, line: string): Promise<void> {
  const team = await desk.live.shifts.onDuty(line)
  const lineOf = onceEach(desk)
  await Promise.all(team.map(({ person }) => tellOne(desk, person, lineOf)))
}

/** Tells one person whose list was behind. */
export const tellQueueTo = (desk: Desk, person: string): Promise<void> => tellOne(desk, person, onceEach(desk))

async function tellOne(desk: Desk, person: string, lineOf: (id: string) => Promise<QueueLine | null>): Promise<void> {
  desk.tell.counsellor(person).emit('queue:view', await seeQueue(desk, person, lineOf))
}

/** Each line is looked at once in a round. */
export function onceEach(desk: Desk): (id: string) => Promise<QueueLine | null> {
  const seen = new Map<string, Promise<QueueLine | null>>()
  return (id) => {
    const line = seen.get(id) ?? seeQueueLine(desk, id)
    seen.set(id, line)
    return line
  }
}
