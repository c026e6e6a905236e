import type { ConvId } from '../../shared/ids.ts'
import type { ResumeBlob } from '../../shared/sealing/keys.ts'
import { fromB64, toB64, tuple } from '../../shared/sealing/tuple.ts'
import { deriveAesKey } from './keys/derive.ts'
import { random } from './keys/p256.ts'
import { pad, unpad } from './record/padding.ts'

/** The browser's half `a` of one generation. */
export type Share = { gen: number; a: string }

/**
 * A new generation. First put `share` beside the older shares (`ResumeStore.add`), then ask `resume:keep`. Once the server has answered, call
 * `kept(gen)`, and then remove older generations on both sides with `ResumeStore.settle` and `resume:held`. `web/youth/visit/keeping.ts` says
 * which generations stay.
 */
export type KeptState = { gen: number; held: number; share: Share; blob: ResumeBlob }

/** Bytes. The largest state that fits: it is padded to 8 kB, so that the blob stays below its limit of 9000 bytes. */
export const STATE_LIMIT = 8192 - 4

/** T("ungechat/v1/resume", conv, gen), so that a blob of another generation or another conversation does not open. */
const named = (conv: ConvId, gen: number) => tuple('ungechat/v1/resume', conv, gen)
const resumeKey = (a: string, b: string, conv: ConvId, gen: number) => deriveAesKey(fromB64(a), fromB64(b), named(conv, gen))
const params = (iv: Uint8Array<ArrayBuffer>, conv: ConvId, gen: number) => ({ name: 'AES-GCM', iv, additionalData: named(conv, gen) })

/** Seals a state under two new halves. The browser's `a` opens nothing without the server's `b`, and `b` opens nothing without `a`. */
export async function sealState(conv: ConvId, gen: number, state: string): Promise<{ share: Share; blob: ResumeBlob }> {
  const [a, b, iv] = [toB64(random(32)), toB64(random(32)), random(12)]
  const padded = pad(new TextEncoder().encode(state))
  const ct = await crypto.subtle.encrypt(params(iv, conv, gen), await resumeKey(a, b, conv, gen), padded)
  return { share: { gen, a }, blob: { gen, b, iv: toB64(iv), ct: toB64(new Uint8Array(ct)) } }
}

/** Null unless share and blob are the two halves of one generation of this conversation. */
export async function openState(conv: ConvId, share: Share, blob: ResumeBlob): Promise<string | null> {
  if (share.gen !== blob.gen) return null
  try {
    const key = await resumeKey(share.a, blob.b, conv, share.gen)
    const padded = new Uint8Array(await crypto.subtle.decrypt(params(fromB64(blob.iv), conv, share.gen), key, fromB64(blob.ct)))
    const state = unpad(padded)
    return state && new TextDecoder().decode(state)
  } catch {
    return null
  }
}
