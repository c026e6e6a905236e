import { type Enrolment, enrolBytes } from '../../../shared/sealing/enrolBytes.ts'
import { fromB64 } from '../../../shared/sealing/tuple.ts'

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const
const ECDSA = { name: 'ECDSA', hash: 'SHA-256' } as const

/** Whether the page holds the private half of the key that it wants certified. False when `pub` is not a key. */
export async function provesKey(asked: Enrolment, proof: string): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', fromB64(asked.pub), P256, false, ['verify']).catch(() => null)
  return key !== null && crypto.subtle.verify(ECDSA, key, fromB64(proof), enrolBytes(asked))
}
