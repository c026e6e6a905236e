import type { Payload } from '../../../shared/doors/door.ts'
import type { YouthDoor } from '../../../shared/doors/youth.ts'
import type { ConvId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { KeyOffer, Wrap } from '../../../shared/sealing/keys.ts'
import { withRejoined, withSeated } from '../../domain/seating/members.ts'
import type { TicketIn } from '../../domain/seating/ticket.ts'
import { sha256OfBase64url } from '../../domain/sha256.ts'
import { settleTranscript, settleTranscriptSoon } from '../conversation/settleTranscript.ts'
import { isOtherDevice, otherDeviceSoon } from '../duty/noteOtherDevice.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import { countFigure, countWait } from '../figures/countFigure.ts'
import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'

/**
 * The youth's browser gives the counsellor the keys to read; the conversation begins. Also answers a `rejoin` after the counsellor's page
 * was reloaded. Only wraps for the offer that stands are taken: those for an earlier offer would open nothing on the counsellor's page.
 */
export async function giveWraps(
  service: Service,
  conv: ConvId,
  { wraps, nextChallenge }: Payload<YouthDoor, 'wraps:give'>,
): Promise<Outcome<null>> {
  const ticket = await service.live.tickets.find(conv)
  if (!ticket) return refuse('gone')
  const offer = ticket.phase === 'connecting' ? ticket.offer : ticket.phase === 'chat' ? ticket.rejoin : null
  const isAsked = offer !== null && areFor(wraps, sha256OfBase64url(offer.kem))
  if (ticket.phase === 'chat' && !isAsked && (await areHeld(service, ticket, wraps))) return again(service, ticket)
  if (!isAsked || (ticket.phase !== 'connecting' && ticket.phase !== 'chat')) return refuse('out-of-order')
  const fits = wraps.every((w) => w.conv === conv && w.toKid === offer.staffKid && w.fromPub === ticket.youthPub && w.epoch <= offer.epoch)
  if (!fits || !wraps.some((w) => w.epoch === offer.epoch)) return refuse('not-allowed')
  await service.live.transcripts.keepWraps(conv, wraps)
  if (isOtherDevice(ticket, ticket.person, offer.staffKid)) await otherDeviceSoon(service, ticket.person)
  await service.live.tickets.patch(conv, { challenge: nextChallenge })
  const sinceEpoch = Math.min(...wraps.map((w) => w.epoch))
  const seated = ticket.phase === 'connecting' ? await begin(service, ticket, offer, sinceEpoch) : await rejoin(service, ticket, offer)
  if (!seated) return refuse('gone')
  service.tell.counsellor(ticket.person).emit('wraps:ready', { conv })
  await Promise.all([tellDesk(service, ticket.person), tellYouth(service, conv)])
  return done(null)
}

const areFor = (wraps: Wrap[], kemHash: string): boolean => wraps.every((w) => w.kemHash === kemHash)

/** These wraps are for the key that the counsellor writes with, and that key has its wraps already. */
async function areHeld(service: Service, { conv, kid }: TicketIn<'chat'>, wraps: Wrap[]): Promise<boolean> {
  const held = await service.live.transcripts.wrapsFor(conv, kid)
  return wraps.every((w) => w.toKid === kid) && held.every(({ kemHash }) => areFor(wraps, kemHash))
}

async function begin(service: Service, ticket: TicketIn<'connecting'>, offer: KeyOffer, sinceEpoch: number): Promise<boolean> {
  const now = service.now()
  await settleTranscriptSoon(service, ticket.conv)
  await service.later('silence', ticket.conv, now + service.spans.silenceAskMs)
  const { ring, person } = ticket
  const kid = offer.staffKid
  const members = withSeated(ticket.members, { person, kid, sinceEpoch })
  const answer = await service.live.seats.connected(ticket.conv, { ring, kid, epoch: offer.epoch, members, at: now })
  if (answer === 'gone') return false
  await settleTranscript(service, ticket.conv)
  if (answer === 'chat') {
    if (ticket.startedAt === null) {
      await countFigure(service, ticket.line, 'seated')
      await countWait(service, ticket.line, now - ticket.joinedAt)
    }
    await service.live.shifts.patch(ticket.person, { missed: 0, lastSeatedAt: now })
  }
  return true
}

async function rejoin(service: Service, ticket: TicketIn<'chat'>, offer: KeyOffer): Promise<boolean> {
  await settleTranscriptSoon(service, ticket.conv)
  const { conv, person } = ticket
  const members = withRejoined(ticket.members, { person, kid: offer.staffKid, epoch: ticket.epoch ?? 0 })
  if ((await service.live.seats.rejoined(conv, person, offer, members)) === 'gone') return false
  await settleTranscript(service, ticket.conv)
  return true
}

/** The answer was lost and the youth's page gives the same wraps again: the remaining steps are done, and both pages are told. */
async function again(service: Service, ticket: TicketIn<'chat'>): Promise<Outcome<null>> {
  await settleTranscript(service, ticket.conv)
  service.tell.counsellor(ticket.person).emit('wraps:ready', { conv: ticket.conv })
  await Promise.all([tellDesk(service, ticket.person), tellYouth(service, ticket.conv)])
  return done(null)
}
