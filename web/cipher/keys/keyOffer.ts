import type { KeyOffer } from '../../../shared/sealing/keys.ts'
import { tuple } from '../../../shared/sealing/tuple.ts'
import { makeKem, publicPart } from './p256.ts'
import type { StaffIdentity } from './staffIdentity.ts'

/** What a counsellor's browser makes an offer for: a `Ring` as it is; for a rejoin `{...conversation, purpose: 'rejoin'}`. */
export type OfferedFor = Pick<KeyOffer, 'conv' | 'line' | 'youthPub' | 'challenge' | 'epoch' | 'purpose'>

/** The key pair of one offer (CONV-KEM). It is in this page's memory only. */
export type OfferedKem = { keys: CryptoKeyPair; pub: string; epoch: number }

/** Makes CONV-KEM and the signed offer. */
export async function createOffer(identity: StaffIdentity, asked: OfferedFor): Promise<{ offer: KeyOffer; kem: OfferedKem }> {
  const keys = await makeKem(false)
  const pub = await publicPart(keys)
  const { conv, line, youthPub, challenge, epoch, purpose } = asked
  const offered = { conv, line, youthPub, staffKid: identity.kid, purpose, epoch, challenge, kem: pub }
  return { offer: { ...offered, sig: await identity.sign(offerBytes(offered)) }, kem: { keys, pub, epoch } }
}

/** The bytes that STAFF-ID signs. */
export const offerBytes = (o: Omit<KeyOffer, 'sig'>): Uint8Array<ArrayBuffer> =>
  tuple('ungechat/v1/offer', o.conv, o.line, o.youthPub, o.staffKid, o.purpose, o.epoch, o.challenge, o.kem)

export type OfferRefused =
  | 'malformed'
  | 'conversation'
  | 'line'
  /** `youthPub` is not this browser's key: the server showed another key to the counsellor. */
  | 'swapped-key'
  | 'purpose'
  | 'epoch'
  | 'challenge'
  | 'used'
  /** This browser made wraps for the same key before, and a newer offer of this page has taken its place. An old view shows it: nobody is to blame. */
  | 'replaced'
  /** No certified member of staff has this kid: fetch the roster once more, then refuse. */
  | 'unknown-staff'
  | 'signature'
  /** This person has used the most keys allowed in this conversation, and offers one more. */
  | 'too-many-keys'
  /** The roster is older than one already seen, or belongs to another line. */
  | 'roster'
