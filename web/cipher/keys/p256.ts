import { fromB64, toB64 } from '../../../shared/sealing/tuple.ts'

/**
 * P-256 and SHA-256 of WebCrypto. `subtle.generateKey` makes the keys and never the HPKE library, because the library makes extractable pairs.
 */
const dh = { name: 'ECDH', namedCurve: 'P-256' }
const dsa = { name: 'ECDSA', namedCurve: 'P-256' }
const signing = { name: 'ECDSA', hash: 'SHA-256' }

export const random = (bytes: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(bytes))
export const randomId = (bytes = 16): string => toB64(random(bytes))

export const sha256OfBytes = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
/** SHA-256 of the bytes that a base64url text stands for, as base64url. */
export const sha256OfBase64url = async (b64: string): Promise<string> => toB64(await sha256OfBytes(fromB64(b64)))

export const makeKem = (extractable: boolean): Promise<CryptoKeyPair> => crypto.subtle.generateKey(dh, extractable, ['deriveBits'])
export const makeSigner = (): Promise<CryptoKeyPair> => crypto.subtle.generateKey(dsa, false, ['sign', 'verify'])

export const publicPart = async (keys: CryptoKeyPair): Promise<string> =>
  toB64(new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey)))
export const kemPublic = (pub: string): Promise<CryptoKey> => crypto.subtle.importKey('raw', fromB64(pub), dh, true, [])

export async function sign(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toB64(new Uint8Array(await crypto.subtle.sign(signing, key, bytes)))
}

/** False for a wrong signature, and for a text that is not a key. */
export async function verify(pub: string, sig: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', fromB64(pub), dsa, false, ['verify'])
    return await crypto.subtle.verify(signing, key, fromB64(sig), bytes)
  } catch {
    return false
  }
}

/** The three numbers of a private key, for the resume blob. */
export async function exportKem(keys: CryptoKeyPair): Promise<{ d: string; x: string; y: string }> {
  const { d, x, y } = await crypto.subtle.exportKey('jwk', keys.privateKey)
  if (!d || !x || !y) throw new Error('not a private key')
  return { d, x, y }
}

export async function importKem({ d, x, y }: { d: string; x: string; y: string }): Promise<CryptoKeyPair> {
  const point = { kty: 'EC', crv: 'P-256', x, y }
  const [privateKey, publicKey] = await Promise.all([
    crypto.subtle.importKey('jwk', { ...point, d }, dh, true, ['deriveBits']),
    crypto.subtle.importKey('jwk', point, dh, true, []),
  ])
  return { privateKey, publicKey }
}
