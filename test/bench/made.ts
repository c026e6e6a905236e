import { randomBytes } from 'node:crypto'
import { sha256OfBase64url } from '../../server/domain/sha256.ts'
import type { Ring } from '../../shared/doors/counsellorView.ts'
import type { Envelope } from '../../shared/sealing/envelope.ts'
import type { KeyOffer, Wrap } from '../../shared/sealing/keys.ts'

/** Things a browser would make, of the right shape and size. The server looks at everything but the seal, which only browsers can check. */
export const bytes = (n: number) => randomBytes(n).toString('base64url')

export const offerTo = (ring: Ring, kid: string): KeyOffer => ({
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

export const wrapFor = (offer: KeyOffer): Wrap => ({
  conv: offer.conv,
  fromPub: offer.youthPub,
  epoch: offer.epoch,
  toKid: offer.staffKid,
  kemHash: sha256OfBase64url(offer.kem),
  commit: bytes(32),
  enc: bytes(65),
  ct: bytes(48),
})

/** One writer's envelopes, each the next of the last: the server takes no other. */
export function stream(from: string): (ct: string) => Envelope {
  const sid = bytes(16)
  let n = 0
  return (ct) => ({ v: 1, ep: 0, from, sid, n: n++, ct })
}
