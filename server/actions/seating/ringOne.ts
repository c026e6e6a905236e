import type { ConvId, LineId, PersonId } from '../../../shared/ids.ts'
import { nextSeating } from '../../domain/conversation.ts'
import { isRedisDown } from '../down.ts'
import { counselsOn } from '../duty/counselsOn.ts'
import { finishIfDone } from '../duty/finishIfDone.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'

/**
 * Reserves a seat for one waiting youth and rings the counsellor. The youth never sees a ring. `accepted`: the counsellor took this youth
 * from the queue. Answers false when the ticket or the seat was taken meanwhile, or the counsellor may not be rung.
 */
export async function ringOne(service: Service, conv: ConvId, person: PersonId, accepted = false): Promise<boolean> {
  const ticket = await service.live.tickets.find(conv)
  if (ticket?.phase !== 'waiting') return false
  if (!(await mayBeRung(service, person, ticket.line))) return false
  const now = service.now()
  const dueAt = now + service.spans.ringAcceptMs
  // The deadlines are set first. They look at the state when they fall due, and a ring without them would hold a seat for ever.
  await Promise.all([
    service.later('ring-answer', conv, now + service.spans.ringAnswerMs),
    accepted ? undefined : service.later('ring-accept', conv, dueAt),
  ])
  const answer = await service.live.seats.ring(conv, {
    ring: service.newId(),
    person,
    ...nextSeating(ticket),
    rungAt: now,
    dueAt,
    accepted,
  })
  if (answer !== 'rung') return false
  await Promise.all([tellDesk(service, person), tellYouth(service, conv)])
  return true
}

/**
 * A counsellor who was taken off the line is not rung for it, even if this process has not heard of the change. narrowShift gives back the
 * youths whom the counsellor holds.
 */
async function mayBeRung(service: Service, person: PersonId, line: LineId): Promise<boolean> {
  const may = await counselsOn(service, person, line).catch((error: unknown) => {
    if (!isRedisDown(error)) throw error
    return null
  })
  // The ledger is down and this process does not know the counsellor. The process that holds the counsellor's page rings instead: it can
  // tell the page.
  if (may === null) return false
  if (!may && (await service.live.shifts.leaveLine(person, line)) === 'last') {
    await service.live.shifts.setState(person, 'finishing')
    await finishIfDone(service, person)
  }
  return may
}
