import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { z } from 'zod/mini'
import { type MessageKey, MOST_LETTERS, type SealedMessage } from '../../shared/colleagues/colleagueMessage.ts'
import type { Kid, PersonId } from '../../shared/ids.ts'
import { fromB64, toB64, tuple } from '../../shared/sealing/tuple.ts'
import { kemPublic, makeKem, publicPart, randomId, verify } from './keys/p256.ts'
import type { CheckedRoster } from './keys/roster.ts'
import type { StaffIdentity } from './keys/staffIdentity.ts'
import { pad, unpad } from './record/padding.ts'

const info = new TextEncoder().encode('ungechat/v1 colleague')
const suite = () => new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })

/** What is sealed. `id` tells a message that is told twice. */
const body = z.strictObject({ id: z.string().check(z.maxLength(22)), text: z.string().check(z.minLength(1), z.maxLength(MOST_LETTERS)) })
export type ColleagueText = z.output<typeof body>

/** The key of this page for messages of colleagues, in its memory only: a reload or the end of the shift drops it. */
export type OwnMessageKey = { person: PersonId; kid: Kid; keys: CryptoKeyPair; key: MessageKey }
/** A colleague whose key was checked. */
export type ReachedColleague = { person: PersonId; kid: Kid; kem: string }

const keyBytes = (person: PersonId, kid: Kid, kem: string) => tuple('ungechat/v1/colleague-key', person, kid, kem)

export async function makeMessageKey(identity: StaffIdentity, person: PersonId): Promise<OwnMessageKey> {
  const keys = await makeKem(false)
  const kem = await publicPart(keys)
  return { person, kid: identity.kid, keys, key: { kem, sig: await identity.sign(keyBytes(person, identity.kid, kem)) } }
}

/**
 * Null unless a roster that ROOT signed says that the signing key is this person's, and that the person has this name: the server may show another
 * name or another key.
 */
export async function reachedBy(
  { person, kid, name, key }: { person: PersonId; kid: Kid; name: string; key: MessageKey },
  rosters: CheckedRoster[],
): Promise<ReachedColleague | null> {
  const entry = rosters.map((roster) => roster.find(kid)).find((found) => found?.person === person)
  if (entry?.name !== name || !(await verify(entry.pub, key.sig, keyBytes(person, kid, key.kem)))) return null
  return { person, kid, kem: key.kem }
}

/** Binds a message to both people, their keys and its direction. */
const aad = (from: ReachedColleague, to: ReachedColleague, enc: string) =>
  tuple('ungechat/v1/colleague-message', from.person, from.kid, from.kem, to.person, to.kid, to.kem, enc)
const reachedAt = ({ person, kid, key }: OwnMessageKey): ReachedColleague => ({ person, kid, kem: key.kem })

/** Seals a message to one page of a colleague, by HPKE mode_auth: the sender's key is this page's. */
export async function sealToColleague(
  me: OwnMessageKey,
  to: ReachedColleague,
  text: string,
): Promise<{ id: string; message: SealedMessage }> {
  const sender = await suite().createSenderContext({ recipientPublicKey: await kemPublic(to.kem), senderKey: me.keys, info })
  const enc = toB64(new Uint8Array(sender.enc))
  const id = randomId()
  const plain = pad(new TextEncoder().encode(JSON.stringify({ id, text } satisfies ColleagueText)))
  const ct = toB64(new Uint8Array(await sender.seal(plain, aad(reachedAt(me), to, enc))))
  return { id, message: { to: to.person, kem: to.kem, enc, ct } }
}

/** Null when the message is not from this colleague's key to this page's, or was changed. */
export async function openFromColleague(
  me: OwnMessageKey,
  from: ReachedColleague,
  { kem, enc, ct }: SealedMessage,
): Promise<ColleagueText | null> {
  if (kem !== me.key.kem) return null
  try {
    const senderPublicKey = await kemPublic(from.kem)
    const recipient = await suite().createRecipientContext({ recipientKey: me.keys, senderPublicKey, enc: fromB64(enc), info })
    const plain = unpad(new Uint8Array(await recipient.open(fromB64(ct), aad(from, reachedAt(me), enc))))
    return plain && body.parse(JSON.parse(new TextDecoder().decode(plain)))
  } catch {
    return null
  }
}
