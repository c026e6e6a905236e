import type { KeyOffer, RosterEntry } from '../../shared/keys.ts'
import type { StaffIdentity } from './staffIdentity.ts'

/** What a counsellor's browser answers to: a Ring fits as it is; for a rejoin `{...conversation, purpose: 'rejoin'}`. */
export type Asked = Pick<KeyOffer, 'conv' | 'line' | 'youthPub' | 'challenge' | 'epoch' | 'purpose'>

/** The private half of one offer, in this page's memory only (CONV-KEM). */
export type OfferedKem = { keys: CryptoKeyPair; pub: string; epoch: number }

/** Makes CONV-KEM and the signed offer. `role` is the one in the roster. */
export async function createOffer(
  _identity: StaffIdentity,
  _asked: Asked,
  _role: RosterEntry['role'] = 'counsellor',
): Promise<{ offer: KeyOffer; kem: OfferedKem }> {
  throw new Error('not built yet')
}

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
  /** An older roster than one already seen, or another line's. */
  | 'roster'
