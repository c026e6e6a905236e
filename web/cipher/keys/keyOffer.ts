import type { KeyOffer, RosterEntry } from '../../../shared/sealing/keys.ts'
import { tuple } from '../../../shared/sealing/tuple.ts'
import { makeKem, publicPart } from './p256.ts'
import type { StaffIdentity } from './staffIdentity.ts'

/** What a counsellor's browser answers to: a Ring fits as it is; for a rejoin `{...conversation, purpose: 'rejoin'}`. */
export type Asked = Pick<KeyOffer, 'conv' | 'line' | 'youthPub' | 'challenge' | 'epoch' | 'purpose'>

/** The private half of one offer, in this page's memory only (CONV-KEM). */
export type OfferedKem = { keys: CryptoKeyPair; pub: string; epoch: number }

/** Makes CONV-KEM and the signed offer. `role` is the one in the roster. */
export async function createOffer(
  identity: StaffIdentity,
  asked: Asked,
  role: RosterEntry['role'] = 'counsellor',
): Promise<{ offer: KeyOffer; kem: OfferedKem }> {
  const keys = await makeKem(false)
  const pub = await publicPart(keys)
  const { conv, line, youthPub, challenge, epoch, purpose } = asked
  const offered = { conv, line, youthPub, staffKid: identity.kid, role, purpose, epoch, challenge, kem: pub }
  return { offer: { ...offered, sig: await identity.sign(offerBytes(offered)) }, kem: { keys, pub, epoch } }
}

/** What STAFF-ID signs. */
export const offerBytes = (o: Omit<KeyOffer, 'sig'>): Uint8Array<ArrayBuffer> =>
  tuple('ungechat/v1/offer', o.conv, o.line, o.youthPub, o.staffKid, o.role, o.purpose, o.epoch, o.challenge, o.kem)

export type OfferRefused =
  | 'malformed'
  | 'conversation'
  | 'line'
  /** `youthPub` is not this browser's: the server showed the counsellor a key of its own. */
  | 'swapped-key'
  | 'purpose'
  | 'epoch'
  | 'challenge'
  | 'used'
  /** Nobody certified has this kid: fetch the roster once more, then refuse. */
  | 'unknown-staff'
  | 'role'
  | 'signature'
  /** One person has come with several keys already, and this is one more. */
  | 'too-many-keys'
  /** An older roster than one already seen, or another line's. */
  | 'roster'
