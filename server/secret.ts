import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto'

/** What the server does under its one secret. Each use has a key of its own, so that no answer of one helps with another. */
export type Secret = {
  /** HMAC-SHA256, base64url. */
  mac(text: string): string
  /** What a browser keeps for us and may not read. */
  sealPass(text: string): string
  /** Null for anything we did not seal ourselves. */
  openPass(text: string): string | null
}

const IV_BYTES = 12
const TAG_BYTES = 16

/** What a puzzle is signed with, and what is to be found in it: a key each. */
export const puzzleKeys = (secret: string) => ({
  puzzle: keyOf(secret, 'puzzle').toString('base64url'),
  solution: keyOf(secret, 'solution').toString('base64url'),
})

const keyOf = (secret: string, use: string) => Buffer.from(hkdfSync('sha256', secret, '', `ungechat/v1/${use}`, 32))

export function openSecret(secret: string): Secret {
  // As a key object, made once: from raw bytes Node makes one for every receipt, at several times the price of the receipt.
  const macKey = createSecretKey(keyOf(secret, 'mac'))
  const passKey = keyOf(secret, 'pass')
  return {
    mac: (text) => createHmac('sha256', macKey).update(text).digest('base64url'),
    sealPass(text) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', passKey, iv)
      return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')
    },
    openPass(text) {
      const bytes = Buffer.from(text, 'base64url')
      if (bytes.length < IV_BYTES + TAG_BYTES) return null
      const decipher = createDecipheriv('aes-256-gcm', passKey, bytes.subarray(0, IV_BYTES))
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
      try {
        return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8')
      } catch {
        return null
      }
    },
  }
}
