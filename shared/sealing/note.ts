import { z } from 'zod/mini'
import { b64UpTo, convId, kid, publicKey, sha256Digest, signature } from '../ids.ts'
import { tuple } from './tuple.ts'

/** The longest note to a colleague, in UTF-16 units. It is padded, so the server learns its size in steps. */
export const NOTE_LIMIT = 1000
/** Bytes: the largest padded note and the tag of GCM. */
const LARGEST_NOTE = 4096 + 16

/**
 * What the counsellor who gives a talk over writes to the newcomer, sealed to the key of the newcomer's offer (`kemHash`) and signed with the
 * giver's STAFF-ID. No youth's page ever gets it.
 */
export const handOverNote = z.strictObject({
  conv: convId,
  fromKid: kid,
  toKid: kid,
  kemHash: sha256Digest,
  enc: publicKey,
  ct: b64UpTo(LARGEST_NOTE),
  sig: signature,
})
export type HandOverNote = z.output<typeof handOverNote>

/** What the sealing binds the text to. */
export const noteAad = (n: Pick<HandOverNote, 'conv' | 'fromKid' | 'toKid' | 'kemHash' | 'enc'>) =>
  tuple('ungechat/v1/note', n.conv, n.fromKid, n.toKid, n.kemHash, n.enc)

/** The bytes that STAFF-ID signs. */
export const noteBytes = (n: Omit<HandOverNote, 'sig'>) =>
  tuple('ungechat/v1/note-signed', n.conv, n.fromKid, n.toKid, n.kemHash, n.enc, n.ct)
