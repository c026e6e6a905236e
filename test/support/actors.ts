import { startDuty } from '../../server/actions/duty/startDuty.ts'
import { seeDesk } from '../../server/actions/duty/tellDesk.ts'
import { joinQueue } from '../../server/actions/queue/joinQueue.ts'
import { acceptRing } from '../../server/actions/seating/acceptRing.ts'
import { answerRing } from '../../server/actions/seating/answerRing.ts'
import { giveWraps } from '../../server/actions/seating/giveWraps.ts'
import { refuseOffer } from '../../server/actions/seating/refuseOffer.ts'
import type { Service } from '../../server/actions/service.ts'
import { sha256OfBase64url } from '../../server/domain/sha256.ts'
import type { Choices } from '../../shared/choices.ts'
import type { Ring } from '../../shared/doors/counsellorView.ts'
import { PROTOCOL } from '../../shared/doors/protocol.ts'
import type { Device } from '../../shared/doors/youthPage.ts'
import type { Envelope } from '../../shared/sealing/envelope.ts'
import type { KeyOffer, Wrap } from '../../shared/sealing/keys.ts'
import { bytes } from './service.ts'

export type Joining = Partial<{ line: string; urgent: boolean; device: Device; choices: Partial<Choices> }>

/** A youth with ids of her own, not yet in the queue. */
export function aYouth({ line = 'aabenraa', urgent = false, device = 'computer', choices = {} }: Joining = {}) {
  const token = bytes(32)
  return {
    token,
    asked: {
      protocol: PROTOCOL,
      line,
      conv: bytes(16),
      token,
      page: bytes(16),
      youthPub: bytes(65),
      challenge: bytes(16),
      device,
      urgent,
      choices: { lang: 'da' as const, ...choices },
    },
  }
}

export async function joined(service: Service, joining: Joining = {}) {
  const youth = aYouth(joining)
  await joinQueue(service, youth.asked)
  return { ...youth, conv: youth.asked.conv }
}

/** A counsellor of the seeds goes on duty; `nth` chooses which of those who counsel on the line. */
export async function onDuty(
  service: Service,
  { line = 'aabenraa', seats = 2, nth = 0 }: Partial<{ line: string; seats: number; nth: number }> = {},
) {
  const team = (await service.ledger.staff.all())
    .filter((s) => s.roles[line]?.includes('counsellor'))
    .sort((a, b) => (a.person < b.person ? -1 : 1))
  const staff = team[nth]
  if (!staff) throw new Error(`the seeds have no counsellor ${nth} on ${line}`)
  const kid = bytes(32)
  await startDuty(service, staff.person, { seats, lines: [line], page: bytes(16), kid })
  return { person: staff.person, kid }
}
export type OnDutyNow = Awaited<ReturnType<typeof onDuty>>

/** The offer a counsellor's browser makes to a ring; the server looks at everything but the seal. */
export const offerTo = (ring: Omit<Ring, 'ring'>, kid: string): KeyOffer => ({
  conv: ring.conv,
  line: ring.line,
  youthPub: ring.youthPub,
  staffKid: kid,
  purpose: ring.purpose,
  epoch: ring.epoch,
  challenge: ring.challenge,
  kem: bytes(65),
  sig: bytes(64),
})

export const wrapFor = (offer: KeyOffer, epoch = offer.epoch): Wrap => ({
  conv: offer.conv,
  fromPub: offer.youthPub,
  epoch,
  toKid: offer.staffKid,
  kemHash: sha256OfBase64url(offer.kem),
  commit: bytes(32),
  enc: bytes(65),
  ct: bytes(48),
})

export async function rungFor(service: Service, person: string, conv: string): Promise<Ring> {
  const ring = (await seeDesk(service, person))?.rings.find((r) => r.conv === conv)
  if (!ring) throw new Error('not rung')
  return ring
}

/** Ring, offer, yes, wraps: from the queue into conversation. */
export async function seated(service: Service, { person, kid }: OnDutyNow, conv: string, history: number[] = []) {
  const ring = await rungFor(service, person, conv)
  const offer = offerTo(ring, kid)
  const answers = [
    await answerRing(service, person, ring.ring, offer),
    await acceptRing(service, person, conv, ring.ring),
    await giveWraps(service, conv, { wraps: [...history.map((e) => wrapFor(offer, e)), wrapFor(offer)], nextChallenge: bytes(16) }),
  ]
  if (!answers.every((a) => a.ok)) throw new Error(`not seated: ${JSON.stringify(answers)}`)
  return offer
}

/**
 * The youth's page refuses the offer that stands. In a talk, that is the offer of the counsellor's reloaded page: one is made if none stands.
 */
export async function refuseStanding(service: Service, conv: string, why: 'not-safe' | 'not-wanted' = 'not-safe') {
  const ticket = await service.live.tickets.find(conv)
  let offer = ticket?.phase === 'connecting' ? ticket.offer : ticket?.phase === 'chat' ? ticket.rejoin : null
  if (ticket?.phase === 'chat' && !offer) {
    const { line, youthPub, challenge, epoch, kid, person } = ticket
    offer = { conv, line, youthPub, challenge, epoch: epoch ?? 0, staffKid: kid, purpose: 'rejoin', kem: bytes(65), sig: bytes(64) }
    await service.live.seats.rejoin(conv, person, offer)
  }
  return refuseOffer(service, conv, { why, sig: offer?.sig ?? bytes(64), nextChallenge: bytes(16) })
}

export function aStream(from: string, ep = 0) {
  const sid = bytes(16)
  return (n: number): Envelope => ({ v: 1, ep, from, sid, n, ct: bytes(272) })
}
