import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import type { KeyOffer, Wrap } from '../../../shared/sealing/keys.ts'
import { fromB64, toB64, tuple } from '../../../shared/sealing/tuple.ts'
import { hkdf } from './derive.ts'
import { kemPublic, sha256B64 } from './p256.ts'

type Bytes = Uint8Array<ArrayBuffer>

export type WrapRefused =
  | 'conversation'
  | 'epoch'
  /** For another member of staff. */
  | 'recipient'
  /** For an earlier page's key. */
  | 'other-key'
  /** Not from the youth whose key the offer was made over, or changed on the way. */
  | 'forged'
  | 'commit'
  /** Another K for an epoch that is already held. */
  | 'second-key'

const utf8 = new TextEncoder()
const info = utf8.encode('ungechat/v1 epoch-wrap')
const suite = () => new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })

/** GCM does not commit to its key; this does. */
const commitTo = async (k: Bytes): Promise<string> => toB64(await hkdf(k, new Uint8Array(), utf8.encode('ungechat/v1/commit')))
const kemHash = (kem: string): Promise<string> => sha256B64(fromB64(kem))
const aad = (w: Omit<Wrap, 'ct'>): Bytes => tuple('ungechat/v1/wrap', w.conv, w.fromPub, w.epoch, w.toKid, w.kemHash, w.commit, w.enc)

/** One epoch's key for the key of one offer, by HPKE mode_auth with YOUTH-KEM as the sender's. */
export async function wrapEpoch(
  k: Bytes,
  at: { conv: string; epoch: number },
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

/** What a reader expects of every wrap it is handed. */
export type Expected = { conv: string; kid: string; youthPub: string; upToEpoch: number; kem: { keys: CryptoKeyPair; pub: string } }

/** K of the wrap's epoch, or the word for why not. */
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
