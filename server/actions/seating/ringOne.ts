import { nextSeating } from '../../domain/conversation.ts'
import { isAway } from '../away.ts'
import type { Desk } from '../desk.ts'
import { counselsOn } from '../duty/counselsOn.ts'
import { finishIfDone } from '../duty/finishIfDone.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import { tellYouth } from '../youth/tellYouth.ts'

/**
 * Reserves a seat for one waiting youth and rings the counsellor. A youth never sees a ring.
 * `accepted` is for a counsellor who took the youth herself. Answers false when somebody else moved first.
 */
export async function ringOne(desk: Desk, conv: string, person: string, accepted = false): Promise<boolean> {
  const ticket = await desk.live.tickets.find(conv)
  if (ticket?.phase !== 'waiting') return false
  if (!(await mayBeRung(desk, person, ticket.line))) return false
  const now = desk.now()
  const dueAt = now + desk.spans.ringAcceptMs
  // The deadlines first: they look at the state when they fall due, and a ring without them would hold a seat for ever.
  await Promise.all([
    desk.later('ring-answer', conv, now + desk.spans.ringAnswerMs),
    accepted ? undefined : desk.later('ring-accept', conv, dueAt),
  ])
  const answer = await desk.live.seats.ring(conv, { ring: desk.newId(), person, ...nextSeating(ticket), rungAt: now, dueAt, accepted })
  if (answer !== 'rung') return false
  await Promise.all([tellDesk(desk, person), tellYouth(desk, conv)])
  return true
}

/** Whoever was taken off the line is not rung for it, also where that was not heard yet; what they hold is for narrowShift to give back. */
async function mayBeRung(desk: Desk, person: string, line: string): Promise<boolean> {
  const may = await counselsOn(desk, person, line).catch((error: unknown) => {
    if (!isAway(error)) throw error
    return null
  })
  // Nobody is rung who cannot be told: without the ledger, whoever is not known here is left to the process that holds the page.
  if (may === null) return false
  if (!may && (await desk.live.shifts.leaveLine(person, line)) === 'last') {
    await desk.live.shifts.setState(person, 'finishing')
    await finishIfDone(desk, person)
  }
  return may
}
