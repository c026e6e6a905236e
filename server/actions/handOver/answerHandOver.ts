import type { ConvId, PersonId, RingId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { heldUntil, nextSeating } from '../../domain/conversation.ts'
import { nextLapse, withAvoided } from '../../domain/seating/avoided.ts'
import type { Handing, Ticket, TicketIn } from '../../domain/seating/ticket.ts'
import { settleTranscript, settleTranscriptSoon } from '../conversation/settleTranscript.ts'
import { orLater } from '../due/orLater.ts'
import { counselsOn } from '../duty/counselsOn.ts'
import { finishIfDone } from '../duty/finishIfDone.ts'
import { restLater } from '../duty/rest.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'
import { endHandOver } from './endHandOver.ts'

type Offered = TicketIn<'chat'> & { handing: Handing }

/**
 * The colleague takes the talk over. From here on it is an accepted ring like any other: the colleague's browser answers it with a key offer,
 * and the youth is asked. If the seating comes to nothing, the youth stands at the head of the queue, as one who was given back.
 */
export async function acceptHandOver(service: Service, person: PersonId, conv: ConvId, id: RingId): Promise<Outcome<null>> {
  const ticket = await service.live.tickets.find(conv)
  // The answer to the first yes was lost.
  if (isTaken(ticket, person, id)) return done(null)
  if (!isOffered(ticket, person, id)) return refuse('gone')
  if (!(await counselsOn(service, person, ticket.line))) {
    await endHandOver(service, ticket, ticket.handing, 'away')
    return refuse('not-allowed')
  }
  const giver = ticket.person
  const onlooker = ticket.lookOn?.to
  const avoid = await setDeadlines(service, ticket)
  const answer = await service.live.handOvers.accept(conv, ticket.handing, { ...nextSeating(ticket), at: service.now(), avoid })
  if (answer === 'gone') {
    if (!isTaken(await service.live.tickets.find(conv), person, id)) await endHandOver(service, ticket, ticket.handing, 'away')
    return refuse('gone')
  }
  // The ticket has moved. From here on, a step that fails must not keep the other steps from being done. The giver is told before the view.
  service.tell.counsellor(giver).emit('handOver:accepted', { conv, to: person })
  await orLater(service, `transcript of ${conv}`, () => settleTranscript(service, conv))
  await orLater(service, `shift of ${giver}`, () => finishIfDone(service, giver))
  await Promise.all([
    orLater(service, `youth ${conv}`, () => tellYouth(service, conv)),
    orLater(service, `desk of ${giver}`, () => tellDesk(service, giver)),
    orLater(service, `desk of ${person}`, () => tellDesk(service, person)),
    ...(onlooker && onlooker !== person ? [orLater(service, `desk of ${onlooker}`, () => tellDesk(service, onlooker))] : []),
  ])
  await orLater(service, `seats ${ticket.line}`, () => assignWaiting(service, ticket.line))
  return done(null)
}

/** The colleague says no: the counsellor keeps the talk. Said twice, it has no further effect. */
export async function declineHandOver(service: Service, person: PersonId, conv: ConvId, id: RingId): Promise<Outcome<null>> {
  const ticket = await service.live.tickets.find(conv)
  if (!isOffered(ticket, person, id)) return refuse('gone')
  await endHandOver(service, ticket, ticket.handing, 'declined')
  return done(null)
}

const isOffered = (t: Ticket | null, person: PersonId, id: RingId): t is Offered =>
  t?.phase === 'chat' && t.handing?.id === id && t.handing.to === person

/** A ring bears the id of the hand-over that it came from. */
const isTaken = (t: Ticket | null, person: PersonId, id: RingId): boolean =>
  (t?.phase === 'ringing' || t?.phase === 'connecting') && t.ring === id && t.person === person

/**
 * All deadlines are set before the step. Answers for how long the one who gives is not rung for this youth: after a blind hand-over as long
 * as the ticket lives, since the counsellor perhaps knows the youth.
 */
async function setDeadlines(service: Service, ticket: Offered) {
  const { conv, person, handing } = ticket
  const now = service.now()
  const avoid = { person, until: now + (handing.blind ? service.spans.hardTtlMs : service.spans.givenBackMs) }
  await service.later('ring-answer', conv, now + service.spans.ringAnswerMs)
  const until = heldUntil({ ...ticket, phase: 'waiting' }, service.spans)
  if (until !== null) await service.later('ticket-away', conv, until)
  const lapse = nextLapse(withAvoided(ticket.avoid, avoid), now)
  if (lapse !== null) await service.later('avoided', conv, lapse)
  if (ticket.acute) await restLater(service, person)
  await settleTranscriptSoon(service, conv)
  return avoid
}
