import { z } from 'zod/mini'

/** Base64url without padding, of exactly `bytes` bytes. */
const b64 = (bytes: number) => z.string().check(z.regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}$`)))
/** Base64url of at most `bytes` bytes. */
export const b64UpTo = (bytes: number) => z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(Math.ceil((bytes * 4) / 3)))

/** The one id of a ticket and of the conversation it becomes. The youth's browser makes it: 16 random bytes. */
export const convId = b64(16)
/** The youth's secret: 32 random bytes. The server keeps only its SHA-256. */
export const token = b64(32)
/** A SHA-256. */
export const sha256Digest = b64(32)
/** One of the two shares that together give the key of a resume blob: 32 random bytes. */
export const resumeShare = b64(32)
/** The key of one epoch of a conversation: 32 random bytes. */
export const epochKey = b64(32)
/** What binds a wrap to the key in it: HKDF-SHA256 of that key. */
export const commitment = b64(32)
/** One of the three numbers of a P-256 private key. */
export const p256Number = b64(32)
/** SHA-256 of a staff public key. */
export const kid = b64(32)
/** 16 random bytes from the youth's browser. One key offer may answer it, once. */
export const challenge = b64(16)
/** Names the envelopes of one writer in one page load and one epoch. */
export const streamId = b64(16)
export const pageId = b64(16)
/** A raw uncompressed P-256 point. */
export const publicKey = b64(65)
/** An ECDSA P-256 signature, r ‖ s. */
export const signature = b64(64)
export const receipt = b64(32)
export const ringId = b64(16)
export const formNumber = b64(16)
export const personId = b64(16)
export const lineId = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,39}$/))

/** Milliseconds since 1970. */
export const moment = z.int().check(z.nonnegative())
/** Counts from 1. */
export const place = z.int().check(z.positive())
export const epoch = z.int().check(z.nonnegative(), z.lte(10_000))
