import { heldUntil, seatedWith } from '../../domain/conversation.ts'
import { nextLapse } from '../../domain/seating/avoided.ts'
import { orderAfter, restMs, type Vain } from '../../domain/seating/inVain.ts'
import type { Ticket } from '../../domain/seating/ticket.ts'
import type { InVainNow } from '../../live/seats/seats.ts'
import { settleTranscript, settleTranscriptSoon } from '../conversation/settleTranscript.ts'
import type { Desk } from '../desk.ts'
import { orLater } from '../due/orLater.ts'
import { finishIfDone } from '../duty/finishIfDone.ts'
import { restLater } from '../duty/rest.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import { tellYouth } from '../youth/tellYouth.ts'
import { assignWaiting } from './assignWaiting.ts'

export type GivenBack = {
  /** Stands first from now on: a conversation had begun, or our side lost the seat. Otherwise the order is kept as it was. */
  first?: boolean
  /** Nothing came of the seat on the youth's side: where she stands then follows from this, and from how often it was so. */
  vain?: Vain
  /** She was there and wrote: seatings in vain before are forgotten. */
  heard?: boolean
  /** To others than this person, for so many milliseconds, or, by her own wish alone, `for-good`. */
  avoid?: number | 'for-good'
  /** To somebody else if there is anybody; only else to the same person again. */
  elsewhere?: boolean
  /** Who left a ring unanswered: the person, who is away after the third, or the browser, and with it the person at once. */
  missed?: 'person' | 'browser'
}

/**
 * Puts a seated or rung youth back into the queue and frees the seat. Everything waits again, nothing written is lost:
 * the next seating is a hand-over if a wrap was ever made. Answers false when the ticket has moved on meanwhile.
 */
export async function giveBack(desk: Desk, ticket: Ticket, given: GivenBack): Promise<boolean> {
  const { first = false, vain, heard, avoid, elsewhere, missed } = given
  const person = seatedWith(ticket)
  if (!person || ticket.phase === 'waiting' || ticket.phase === 'ended') return false
  const from = ticket.phase === 'chat' ? ticket.person : ticket.ring
  const avoided = avoid === undefined ? null : { person, until: avoid === 'for-good' ? null : desk.now() + avoid }
  const until = heldUntil({ ...ticket, phase: 'waiting' }, desk.spans)
  if (until !== null) await desk.later('ticket-away', ticket.conv, until)
  const lapse = avoided && nextLapse([...ticket.avoid, avoided], desk.now())
  if (lapse !== null) await desk.later('avoided', ticket.conv, lapse)
  const inVain = vain ? inVainNow(desk, ticket, vain) : null
  if (inVain && inVain.backAt !== null) await desk.later('rested', ticket.conv, inVain.backAt)
  if (ticket.phase === 'chat' && ticket.acute) await restLater(desk, person)
  await settleTranscriptSoon(desk, ticket.conv)
  const answer = await desk.live.seats.giveBack(ticket.conv, {
    from,
    avoid: avoided,
    returned: first,
    at: desk.now(),
    ...(inVain && { vain: inVain }),
    ...(missed && { missed }),
    ...(vain === 'parted' && { parted: true }),
    ...(heard && ticket.inVain && { vain: { times: 0, silent: false, order: first ? 'first' : 'kept', backAt: null } }),
  })
  if (answer !== 'returned') return false
  // It has moved: what fails from here on keeps nothing else from being done.
  await orLater(desk, `transcript of ${ticket.conv}`, () => settleTranscript(desk, ticket.conv))
  await orLater(desk, `shift of ${person}`, () => finishIfDone(desk, person))
  await Promise.all([
    orLater(desk, `youth ${ticket.conv}`, () => tellYouth(desk, ticket.conv)),
    orLater(desk, `desk of ${person}`, () => tellDesk(desk, person)),
  ])
  const missedBy = elsewhere ? { conv: ticket.conv, person } : null
  await orLater(desk, `seats ${ticket.line}`, () => assignWaiting(desk, ticket.line, missedBy))
  return true
}

function inVainNow(desk: Desk, ticket: Ticket, vain: Vain): InVainNow {
  const times = (ticket.inVain?.times ?? 0) + 1
  const { order, silent, rests } = orderAfter(vain, times)
  return { times, silent, order, backAt: rests ? desk.now() + restMs(times, desk.spans) : null }
}
