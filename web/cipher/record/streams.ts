import type { ConvId } from '../../../shared/ids.ts'
import { fromB64, toB64, tuple } from '../../../shared/sealing/tuple.ts'
import { deriveAesKey } from '../keys/derive.ts'
import { sha256OfBytes } from '../keys/p256.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** One writer's envelopes of one page load and epoch. */
export type StreamId = { conv: ConvId; ep: number; from: string; sid: string }

/** The writer and the sid both go into the key, so no envelope opens under the name of another writer. */
export const streamKey = (k: Bytes, id: StreamId): Promise<CryptoKey> =>
  deriveAesKey(k, fromB64(id.sid), tuple('ungechat/v1/stream', id.from))

/** Four zero bytes and the number. It never repeats under one key: a key belongs to one stream, and a stream counts up. */
function iv(n: number): Bytes {
  const bytes = new Uint8Array(12)
  new DataView(bytes.buffer).setBigUint64(4, BigInt(n))
  return bytes
}

const params = (id: StreamId, n: number) => ({
  name: 'AES-GCM',
  iv: iv(n),
  additionalData: tuple('ungechat/v1/msg', id.conv, id.ep, id.from, id.sid, n),
})

export async function sealAt(key: CryptoKey, id: StreamId, n: number, padded: Bytes): Promise<string> {
  return toB64(new Uint8Array(await crypto.subtle.encrypt(params(id, n), key, padded)))
}

/** Null when the seal does not hold. */
export async function openAt(key: CryptoKey, id: StreamId, n: number, ct: string): Promise<Bytes | null> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(params(id, n), key, fromB64(ct)))
  } catch {
    return null
  }
}

/** Stands for an envelope in the hash of a transcript. GCM does not commit to its key; this digest commits to every byte. */
export const envelopeDigest = (id: StreamId, n: number, ct: string): Promise<Bytes> =>
  sha256OfBytes(tuple('ungechat/v1/envelope', id.conv, id.ep, id.from, id.sid, n, fromB64(ct)))
