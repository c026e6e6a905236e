import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import type { ConvId, Kid } from '../../../shared/ids.ts'
import type { KeyOffer, Wrap } from '../../../shared/sealing/keys.ts'
import { fromB64, toB64, tuple } from '../../../shared/sealing/tuple.ts'
import { hkdf } from './derive.ts'
import { kemPublic, sha256OfBase64url } from './p256.ts'

type Bytes = Uint8Array<ArrayBuffer>

export type WrapRefused =
  | 'conversation'
  | 'epoch'
  /** The wrap is for another member of staff. */
  | 'recipient'
  /** The wrap is for a key that an earlier page offered. */
  | 'other-key'
  /** The wrap does not come from the youth's key that the offer was signed over, or it was changed on the way. */
  | 'forged'
  | 'commit'
  /** This page holds another K for this epoch already. */
  | 'second-key'

const utf8 = new TextEncoder()
const info = utf8.encode('ungechat/v1 epoch-wrap')
export const suite = () => new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })

/** GCM does not commit to its key; this hash does. */
const commitTo = async (k: Bytes): Promise<string> => toB64(await hkdf(k, new Uint8Array(), utf8.encode('ungechat/v1/commit')))
const kemHash = (kem: string): Promise<string> => sha256OfBase64url(kem)
const aad = (w: Omit<Wrap, 'ct'>): Bytes => tuple('ungechat/v1/wrap', w.conv, w.fromPub, w.epoch, w.toKid, w.kemHash, w.commit, w.enc)

/** Seals the key of one epoch to the key of one offer, by HPKE mode_auth. The sender's key is YOUTH-KEM. */
export async function wrapEpoch(
  k: Bytes,
  at: { conv: ConvId; epoch: number },
  to: Pick<KeyOffer, 'staffKid' | 'kem'>,
  youth: { keys: CryptoKeyPair; pub: string },
): Promise<Wrap> {
  const sender = await suite().createSenderContext({ recipientPublicKey: await kemPublic(to.kem), senderKey: youth.keys, info })
  const fields = {
    conv: at.conv,
    fromPub: youth.pub,
    epoch: at.epoch,
    toKid: to.staffKid,
    kemHash: await kemHash(to.kem),
    commit: await commitTo(k),
    enc: toB64(new Uint8Array(sender.enc)),
  }
  return { ...fields, ct: toB64(new Uint8Array(await sender.seal(k, aad(fields)))) }
}

/** What every wrap must match. */
export type Expected = { conv: ConvId; kid: Kid; youthPub: string; upToEpoch: number; kem: { keys: CryptoKeyPair; pub: string } }

/** The key K of the wrap's epoch, or the reason why not. */
export async function unwrapEpoch(wrap: Wrap, expected: Expected): Promise<{ k: Bytes } | { why: WrapRefused }> {
  if (wrap.conv !== expected.conv) return { why: 'conversation' }
  if (wrap.epoch > expected.upToEpoch) return { why: 'epoch' }
  if (wrap.toKid !== expected.kid) return { why: 'recipient' }
  if (wrap.kemHash !== (await kemHash(expected.kem.pub))) return { why: 'other-key' }
  if (wrap.fromPub !== expected.youthPub) return { why: 'forged' }
  const k = await openWrap(wrap, expected)
  if (k?.length !== 32) return { why: 'forged' }
  return wrap.commit === (await commitTo(k)) ? { k } : { why: 'commit' }
}

async function openWrap(wrap: Wrap, { youthPub, kem }: Expected): Promise<Bytes | null> {
  try {
    const senderPublicKey = await kemPublic(youthPub)
    const recipient = await suite().createRecipientContext({ recipientKey: kem.keys, senderPublicKey, enc: fromB64(wrap.enc), info })
    return new Uint8Array(await recipient.open(fromB64(wrap.ct), aad(wrap)))
  } catch {
    return null
  }
}
