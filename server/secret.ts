import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto'

/** The uses of the server's one secret. Each use has its own key, so that results of one use do not help to attack another. */
export type Secret = {
  /** HMAC-SHA256, base64url. */
  mac(text: string): string
  /** Seals a text that a browser keeps for us and must not read. */
  sealPass(text: string): string
  /** Null for a text that this server did not seal. */
  openPass(text: string): string | null
}

const IV_BYTES = 12
const TAG_BYTES = 16

/** Two keys for puzzles: one signs the puzzle, one signs its solution. */
export const puzzleKeys = (secret: string) => ({
  puzzle: keyOf(secret, 'puzzle').toString('base64url'),
  solution: keyOf(secret, 'solution').toString('base64url'),
})

const keyOf = (secret: string, use: string) => Buffer.from(hkdfSync('sha256', secret, '', `ungechat/v1/${use}`, 32))

export function openSecret(secret: string): Secret {
  // A key object, made once. From raw bytes Node would make one for every receipt, which costs several times as much as the receipt.
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
