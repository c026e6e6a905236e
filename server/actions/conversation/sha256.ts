import { createHash } from 'node:crypto'
import { fromB64 } from '../../../shared/sealing/tuple.ts'

/** SHA-256 of the bytes that a base64url text stands for, base64url. */
export const sha256 = (b64: string): string => createHash('sha256').update(fromB64(b64)).digest('base64url')
