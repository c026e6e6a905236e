import type { Wrap } from '../../shared/keys.ts'
import type { OfferedKem } from './keyOffer.ts'
import type { Member } from './opened.ts'
import type { WrapRefused } from './wrap.ts'

export type Taken = { epochs: number[]; refused: { epoch: number; why: WrapRefused }[] }

export type CounsellorCipher = Member & {
  readonly kid: string
  /** Opens what `wraps:read` answered. `epochs`: all held now. A wrap for an earlier page's key is refused as `other-key`, which is no alarm. */
  takeWraps(wraps: Wrap[]): Promise<Taken>
}

/** One conversation on the counsellor's page: `youthPub` is the one that was signed in the offer, `kem` what `createOffer` returned with it. */
export function openCounsellor(_from: { conv: string; line: string; kid: string; youthPub: string; kem: OfferedKem }): CounsellorCipher {
  throw new Error('not built yet')
}
