type Bytes = Uint8Array<ArrayBuffer>

/** HKDF-SHA256, 32 bytes. */
export async function hkdf(secret: Bytes, salt: Bytes, info: Bytes): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, 256))
}

/** HKDF-SHA256 into an AES-256-GCM key that cannot be exported. */
export async function deriveAesKey(secret: Bytes, salt: Bytes, info: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', await hkdf(secret, salt, info), 'AES-GCM', false, ['encrypt', 'decrypt'])
}
