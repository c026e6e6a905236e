import { z } from 'zod/mini'
import {
  b64UpTo,
  challenge,
  commitment,
  convId,
  epoch,
  kid,
  lineOrPractice,
  moment,
  personId,
  publicKey,
  resumeShare,
  sha256Digest,
  signature,
} from '../ids.ts'

export const rosterEntry = z.strictObject({
  kid,
  pub: publicKey,
  person: personId,
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  title: z.string().check(z.maxLength(80)),
  notAfter: moment,
})
export type RosterEntry = z.output<typeof rosterEntry>

/** The members of staff who are certified to answer on one line, signed by ROOT. `serial` only grows. */
export const roster = z.strictObject({
  line: lineOrPractice,
  serial: z.int().check(z.nonnegative()),
  notBefore: moment,
  notAfter: moment,
  staff: z.array(rosterEntry).check(z.maxLength(2000)),
  sig: signature,
})
export type Roster = z.output<typeof roster>

export const purpose = z.enum(['seat', 'handover', 'rejoin', 'listen'])
export type Purpose = z.output<typeof purpose>
/** Nobody is let in to read along beyond this epoch. Each time begins an epoch, and a youth's page must keep all their keys. */
export const LAST_LISTEN_EPOCH = 30

/** A member of staff offers a fresh key for one conversation. STAFF-ID signs it together with the youth's key and challenge. */
export const keyOffer = z.strictObject({
  conv: convId,
  line: lineOrPractice,
  youthPub: publicKey,
  staffKid: kid,
  purpose,
  epoch,
  challenge,
  kem: publicKey,
  sig: signature,
})
export type KeyOffer = z.output<typeof keyOffer>

/** The key of one epoch. The youth's browser sealed it to one offered key (HPKE mode_auth). */
export const wrap = z.strictObject({
  conv: convId,
  fromPub: publicKey,
  epoch,
  toKid: kid,
  kemHash: sha256Digest,
  commit: commitment,
  enc: publicKey,
  ct: b64UpTo(48),
})
export type Wrap = z.output<typeof wrap>

/** The youth's sealed state of one generation, and the server's half `b` of its key. */
export const resumeBlob = z.strictObject({ gen: z.int().check(z.positive()), b: resumeShare, iv: b64UpTo(12), ct: b64UpTo(9000) })
export type ResumeBlob = z.output<typeof resumeBlob>
