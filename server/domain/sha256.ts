import { createHash } from 'node:crypto'

/** SHA-256 as base64url. The ledger gets only this hash of the secret in a link or a cookie, never the secret. */
export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('base64url')
