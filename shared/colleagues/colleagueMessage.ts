import { z } from 'zod/mini'
import { b64UpTo, personId, publicKey, signature } from '../ids.ts'

/** The key of one page of a counsellor on duty, for messages between colleagues. The page holds the private half in memory alone. STAFF-ID signs it. */
export const messageKey = z.strictObject({ kem: publicKey, sig: signature })
export type MessageKey = z.output<typeof messageKey>

/** The longest message, in UTF-16 units. Its JSON fits in 2,048 bytes of UTF-8 in almost every language, and always in 4,096. */
export const MOST_LETTERS = 500

/** A message as the server sees it: for the page with `kem`, sealed. The server hands it on and keeps nothing of it. */
export const sealedMessage = z.strictObject({
  to: personId,
  /** The key that it is sealed for. If that page is gone, the message is refused. */
  kem: publicKey,
  enc: publicKey,
  ct: b64UpTo(4096 + 16),
})
export type SealedMessage = z.output<typeof sealedMessage>
