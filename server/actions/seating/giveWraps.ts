import type { Payload } from '../../../shared/doors/door.ts'
import type { YouthDoor } from '../../../shared/doors/youth.ts'
import type { ConvId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { KeyOffer, Wrap } from '../../../shared/sealing/keys.ts'
import { withRejoined, withSeated } from '../../domain/seating/members.ts'
import type { Ticket, TicketIn } from '../../domain/seating/ticket.ts'
import { sha256OfBase64url } from '../../domain/sha256.ts'
import { settleTranscript, settleTranscriptSoon } from '../conversation/settleTranscript.ts'
import { isOtherDevice, otherDeviceSoon } from '../duty/noteOtherDevice.ts'
import { tellAsked, tellDesk } from '../duty/tellDesk.ts'
import { countFigure, countWait } from '../figures/countFigure.ts'
import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'

type Asked = Payload<YouthDoor, 'wraps:give'>

/**
 * The youth's browser gives the counsellor the keys to read; the conversation begins. Also answers a `rejoin` after the counsellor's page
 * was reloaded. Only wraps for the offer that stands are taken: those for an earlier offer would open nothing on the counsellor's page.
 * One step takes them and the next challenge, and only then are they kept: wraps that come too late never replace newer ones.
 */
export async function giveWraps(service: Service, conv: ConvId, asked: Asked): Promise<Outcome<null>> {
  const { wraps } = asked
  const ticket = await service.live.tickets.find(conv)
  if (!ticket) return refuse('gone')
  const offer = ticket.phase === 'connecting' ? ticket.offer : ticket.phase === 'chat' ? ticket.rejoin : null
  const isAsked = offer !== null && areFor(wraps, sha256OfBase64url(offer.kem))
  if (!isAsked && wereTaken(ticket, wraps)) return again(service, ticket, wraps)
  if (!isAsked || (ticket.phase !== 'connecting' && ticket.phase !== 'chat')) return refuse('out-of-order')
  const fits = wraps.every((w) => w.conv === conv && w.toKid === offer.staffKid && w.fromPub === ticket.youthPub && w.epoch <= offer.epoch)
  if (!fits || !wraps.some((w) => w.epoch === offer.epoch)) return refuse('not-allowed')
  if (isOtherDevice(ticket, ticket.person, offer.staffKid)) await otherDeviceSoon(service, ticket.person)
  const isTaken = ticket.phase === 'connecting' ? await begin(service, ticket, offer, asked) : await rejoin(service, ticket, offer, asked)
  if (isTaken) return tellBoth(service, ticket)
  // The offer stands no more. The same request, sent twice because no answer came, may have been taken meanwhile.
  const now = await service.live.tickets.find(conv)
  return now && wereTaken(now, wraps) ? again(service, now, wraps) : refuse('gone')
}

const areFor = (wraps: Wrap[], kemHash: string): boolean => wraps.every((w) => w.kemHash === kemHash)

/** These wraps are for the key that was given wraps last. */
const wereTaken = (ticket: Ticket, wraps: Wrap[]): ticket is TicketIn<'chat'> =>
  ticket.phase === 'chat' &&
  ticket.kemHash !== undefined &&
  areFor(wraps, ticket.kemHash) &&
  wraps.every((w) => w.conv === ticket.conv && w.toKid === ticket.kid && w.fromPub === ticket.youthPub && w.epoch <= (ticket.epoch ?? 0))

async function begin(service: Service, ticket: TicketIn<'connecting'>, offer: KeyOffer, asked: Asked): Promise<boolean> {
  const { wraps, nextChallenge: challenge } = asked
  const now = service.now()
  await settleTranscriptSoon(service, ticket.conv)
  await service.later('silence', ticket.conv, now + service.spans.silenceAskMs)
  const { ring, person } = ticket
  const sinceEpoch = Math.min(...wraps.map((w) => w.epoch))
  const members = withSeated(ticket.members, { person, kid: offer.staffKid, sinceEpoch })
  if ((await service.live.seats.connected(ticket.conv, { ring, offer, members, challenge, at: now })) === 'gone') return false
  await service.live.transcripts.keepWraps(ticket.conv, wraps)
  await settleTranscript(service, ticket.conv)
  if (ticket.startedAt === null) {
    await countFigure(service, ticket.line, 'seated')
    await countWait(service, ticket.line, now - ticket.joinedAt)
  }
  await service.live.shifts.patch(ticket.person, { missed: 0, lastSeatedAt: now })
  return true
}

async function rejoin(service: Service, ticket: TicketIn<'chat'>, offer: KeyOffer, asked: Asked): Promise<boolean> {
  await settleTranscriptSoon(service, ticket.conv)
  const { conv, person } = ticket
  const members = withRejoined(ticket.members, { person, kid: offer.staffKid, epoch: ticket.epoch ?? 0 })
  const answer = await service.live.seats.rejoined(conv, person, { offer, members, challenge: asked.nextChallenge })
  if (answer === 'gone') return false
  await service.live.transcripts.keepWraps(conv, asked.wraps)
  await settleTranscript(service, conv)
  return true
}

/** The answer was lost and the youth's page gives the same wraps again: the remaining steps are done, and both pages are told. */
async function again(service: Service, ticket: TicketIn<'chat'>, wraps: Wrap[]): Promise<Outcome<null>> {
  const { conv, kid } = ticket
  const held = await service.live.transcripts.wrapsFor(conv, kid)
  if (held.length === 0 || !areFor(held, ticket.kemHash ?? '')) await service.live.transcripts.keepWraps(conv, wraps)
  await settleTranscript(service, conv)
  return tellBoth(service, ticket)
}

async function tellBoth(service: Service, was: TicketIn<'connecting' | 'chat'>): Promise<Outcome<null>> {
  const { conv, person } = was
  service.tell.counsellor(person).emit('wraps:ready', { conv })
  // There is a next challenge, which the offer of a colleague must answer too.
  await Promise.all([tellDesk(service, person), tellYouth(service, conv), tellAsked(service, was)])
  return done(null)
}
