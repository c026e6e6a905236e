import { createHash } from 'node:crypto'
import { fromB64 } from '../../shared/sealing/tuple.ts'

/** SHA-256 of the bytes that a base64url text stands for, as base64url. A youth's token and a public key are hashed like this, as in the browser. */
export const sha256OfBase64url = (b64: string): string => createHash('sha256').update(fromB64(b64)).digest('base64url')

/**
 * SHA-256 of a text in UTF-8, as base64url. The ledger gets only this hash of the secret in a link or a cookie, never the secret. Of a secret
 * that is itself base64url it is another hash than `sha256OfBase64url`.
 */
export const sha256OfText = (text: string): string => createHash('sha256').update(text).digest('base64url')
