import { heldUntil, seatedWith } from '../../domain/conversation.ts'
import { nextLapse, withAvoided } from '../../domain/seating/avoided.ts'
import { orderAfter, restMs, type Vain } from '../../domain/seating/inVain.ts'
import type { Ticket } from '../../domain/seating/ticket.ts'
import type { InVainNow } from '../../live/seats/seats.ts'
import { besides } from '../alerts/sendAlert.ts'
import { watchLine } from '../alerts/watchLine.ts'
import { settleTranscript, settleTranscriptSoon } from '../conversation/settleTranscript.ts'
import { orLater } from '../due/orLater.ts'
import { finishIfDone } from '../duty/finishIfDone.ts'
import { restLater } from '../duty/rest.ts'
import { tellAsked, tellDesk } from '../duty/tellDesk.ts'
import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'
import { assignWaiting } from './assignWaiting.ts'

export type GivenBack = {
  /**
   * The youth moves forward by `returnedBoostMs`, once, because a conversation had begun or our side lost the seat. Otherwise the order is
   * kept.
   */
  first?: boolean
  /** The seating came to nothing on the youth's side. This reason, and how often it happened, decide the new order; `first` is then ignored. */
  vain?: Vain
  /** The youth was there and wrote: earlier seatings in vain are forgotten. */
  heard?: boolean
  /** Routing avoids this counsellor for so many milliseconds. `for-good` only by the youth's own wish: until the youth takes it back. */
  avoid?: number | 'for-good'
  /** Another counsellor is rung if there is one; otherwise the same counsellor again. */
  elsewhere?: boolean
  /** Who did not answer the ring. `person`: the counsellor is away after the third time. `browser`: the counsellor is away at once. */
  missed?: 'person' | 'browser'
}

/**
 * Puts a seated or rung youth back into the queue and frees the seat. Nothing written is lost. If a wrap was ever made, the next seating is
 * a hand-over. Answers false when the ticket has moved on meanwhile.
 */
export async function giveBack(service: Service, ticket: Ticket, given: GivenBack): Promise<boolean> {
  const { first = false, vain, heard, avoid, elsewhere, missed } = given
  const person = seatedWith(ticket)
  if (!person || ticket.phase === 'waiting' || ticket.phase === 'ended') return false
  const from = ticket.phase === 'chat' ? ticket.person : ticket.ring
  const avoided = avoid === undefined ? null : { person, until: avoid === 'for-good' ? null : service.now() + avoid }
  const until = heldUntil({ ...ticket, phase: 'waiting' }, service.spans)
  if (until !== null) await service.later('ticket-away', ticket.conv, until)
  const lapse = avoided && nextLapse(withAvoided(ticket.avoid, avoided), service.now())
  if (lapse !== null) await service.later('avoided', ticket.conv, lapse)
  const inVain = vain ? inVainNow(service, ticket, vain) : null
  if (inVain && inVain.backAt !== null) await service.later('rested', ticket.conv, inVain.backAt)
  if (ticket.phase === 'chat' && ticket.acute) await restLater(service, person)
  await settleTranscriptSoon(service, ticket.conv)
  const answer = await service.live.seats.giveBack(ticket.conv, {
    from,
    avoid: avoided,
    returned: first,
    at: service.now(),
    ...(inVain && { vain: inVain }),
    ...(missed && { missed }),
    ...(vain === 'parted' && { parted: true }),
    ...(heard && ticket.inVain && { vain: { times: 0, silent: false, order: first ? 'first' : 'kept', backAt: null } }),
  })
  if (answer !== 'returned') return false
  // The ticket has moved. From here on, a step that fails must not keep the other steps from being done.
  await orLater(service, `transcript of ${ticket.conv}`, () => settleTranscript(service, ticket.conv))
  await orLater(service, `shift of ${person}`, () => finishIfDone(service, person))
  await Promise.all([
    orLater(service, `youth ${ticket.conv}`, () => tellYouth(service, ticket.conv)),
    orLater(service, `desk of ${person}`, () => tellDesk(service, person)),
    orLater(service, `asked for ${ticket.conv}`, () => tellAsked(service, ticket)),
  ])
  const missedBy = elsewhere ? { conv: ticket.conv, person } : null
  await orLater(service, `seats ${ticket.line}`, () => assignWaiting(service, ticket.line, missedBy))
  if (missed === 'person')
    await besides(service, `alerts of ${ticket.line}`, async () => {
      const line = await service.ledger.lines.find(ticket.line)
      if (line) await watchLine(service, line)
    })
  return true
}

function inVainNow(service: Service, ticket: Ticket, vain: Vain): InVainNow {
  const times = (ticket.inVain?.times ?? 0) + 1
  const { order, silent, rests } = orderAfter(vain, times)
  return { times, silent, order, backAt: rests ? service.now() + restMs(times, service.spans) : null }
}
