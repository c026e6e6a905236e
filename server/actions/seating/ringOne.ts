import { nextSeating } from '../../domain/conversation.ts'
import { isAway } from '../away.ts'
import { counselsOn } from '../duty/counselsOn.ts'
import { finishIfDone } from '../duty/finishIfDone.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'

/**
 * Reserves a seat for one waiting youth and rings the counsellor. A youth never sees a ring.
 * `accepted` is for a counsellor who took the youth herself. Answers false when somebody else moved first.
 */
export async function ringOne(service: Service, conv: string, person: string, accepted = false): Promise<boolean> {
  const ticket = await service.live.tickets.find(conv)
  if (ticket?.phase !== 'waiting') return false
  if (!(await mayBeRung(service, person, ticket.line))) return false
  const now = service.now()
  const dueAt = now + service.spans.ringAcceptMs
  // The deadlines first: they look at the state when they fall due, and a ring without them would hold a seat for ever.
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

/** Whoever was taken off the line is not rung for it, also where that was not heard yet; what they hold is for narrowShift to give back. */
async function mayBeRung(service: Service, person: string, line: string): Promise<boolean> {
  const may = await counselsOn(service, person, line).catch((error: unknown) => {
    if (!isAway(error)) throw error
    return null
  })
  // Nobody is rung who cannot be told: without the ledger, whoever is not known here is left to the process that holds the page.
  if (may === null) return false
  if (!may && (await service.live.shifts.leaveLine(person, line)) === 'last') {
    await service.live.shifts.setState(person, 'finishing')
    await finishIfDone(service, person)
  }
  return may
}
