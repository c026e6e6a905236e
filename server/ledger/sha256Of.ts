import { createHash } from 'node:crypto'

/** SHA-256 as base64url. What is secret in a link or a cookie never reaches the ledger, only this. */
export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('base64url')
