import type { Payload } from '../../../shared/doors/door.ts'
import type { YouthDoor } from '../../../shared/doors/youth.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { KeyOffer } from '../../../shared/sealing/keys.ts'
import type { TicketIn } from '../../domain/seating/ticket.ts'
import { settleTranscript, settleTranscriptSoon } from '../conversation/settleTranscript.ts'
import type { Desk } from '../desk.ts'
import { isOtherDevice, otherDeviceSoon } from '../duty/noteOtherDevice.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import { countFigure, countWait } from '../figures/countFigure.ts'
import { tellYouth } from '../youth/tellYouth.ts'

/** The youth's browser lets a counsellor read: from here on they are in conversation. Also answers a `rejoin` after the counsellor's reload. */
export async function giveWraps(
  desk: Desk,
  conv: string,
  { wraps, nextChallenge }: Payload<YouthDoor, 'wraps:give'>,
): Promise<Outcome<null>> {
  const ticket = await desk.live.tickets.find(conv)
  if (!ticket) return refuse('gone')
  const offer = ticket.phase === 'connecting' ? ticket.offer : ticket.phase === 'chat' ? ticket.rejoin : null
  if (ticket.phase === 'chat' && !offer && wraps.every((w) => w.toKid === ticket.kid)) return again(desk, ticket)
  if (!offer || (ticket.phase !== 'connecting' && ticket.phase !== 'chat')) return refuse('out-of-order')
  const fits = wraps.every((w) => w.conv === conv && w.toKid === offer.staffKid && w.fromPub === ticket.youthPub && w.epoch <= offer.epoch)
  if (!fits || !wraps.some((w) => w.epoch === offer.epoch)) return refuse('not-allowed')
  await desk.live.transcripts.keepWraps(conv, wraps)
  if (isOtherDevice(ticket, ticket.person, offer.staffKid)) await otherDeviceSoon(desk, ticket.person)
  await desk.live.tickets.patch(conv, { challenge: nextChallenge })
  const sinceEpoch = Math.min(...wraps.map((w) => w.epoch))
  const seated = ticket.phase === 'connecting' ? await begin(desk, ticket, offer, sinceEpoch) : await rejoin(desk, ticket, offer)
  if (!seated) return refuse('gone')
  desk.tell.counsellor(ticket.person).emit('wraps:ready', { conv })
  await Promise.all([tellDesk(desk, ticket.person), tellYouth(desk, conv)])
  return done(null)
}

async function begin(desk: Desk, ticket: TicketIn<'connecting'>, offer: KeyOffer, sinceEpoch: number): Promise<boolean> {
  const now = desk.now()
  await settleTranscriptSoon(desk, ticket.conv)
  await desk.later('silence', ticket.conv, now + desk.spans.silenceAskMs)
  const answer = await desk.live.seats.connected(ticket.conv, { kid: offer.staffKid, epoch: offer.epoch, sinceEpoch, at: now })
  if (answer === 'gone') return false
  await settleTranscript(desk, ticket.conv)
  if (answer === 'chat') {
    if (ticket.startedAt === null) {
      await countFigure(desk, ticket.line, 'seated')
      await countWait(desk, ticket.line, now - ticket.joinedAt)
    }
    await desk.live.shifts.patch(ticket.person, { missed: 0, lastSeatedAt: now })
  }
  return true
}

async function rejoin(desk: Desk, ticket: TicketIn<'chat'>, offer: KeyOffer): Promise<boolean> {
  await settleTranscriptSoon(desk, ticket.conv)
  if ((await desk.live.seats.rejoined(ticket.conv, ticket.person, offer.staffKid)) === 'gone') return false
  await settleTranscript(desk, ticket.conv)
  return true
}

/** Her answer was lost on the way and she gives the same wraps again: what was left to do is done, and both are told. */
async function again(desk: Desk, ticket: TicketIn<'chat'>): Promise<Outcome<null>> {
  await settleTranscript(desk, ticket.conv)
  desk.tell.counsellor(ticket.person).emit('wraps:ready', { conv: ticket.conv })
  await Promise.all([tellDesk(desk, ticket.person), tellYouth(desk, ticket.conv)])
  return done(null)
}
