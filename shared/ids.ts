import { z } from 'zod/mini'

/** A text that names one kind of thing. A plain text fits in; an id of another kind does not. `of` exists for the compiler alone: nothing carries it. */
export type Id<Of extends string> = string & { readonly of?: Of }

/** The checks stay those of the schema. Only the type of what it reads is narrower. */
const id = <Of extends string>(schema: z.ZodMiniType<string, string>): z.ZodMiniType<Id<Of>, string> => schema

/** Base64url without padding, of exactly `bytes` bytes. */
const b64 = (bytes: number) => z.string().check(z.regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}$`)))
/** Base64url of at most `bytes` bytes. */
export const b64UpTo = (bytes: number) => z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(Math.ceil((bytes * 4) / 3)))

/** The one id of a ticket and of the conversation it becomes. The youth's browser makes it: 16 random bytes. */
export const convId = id<'conversation'>(b64(16))
export type ConvId = z.infer<typeof convId>
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
export const kid = id<'staff key'>(b64(32))
export type Kid = z.infer<typeof kid>
/** 16 random bytes from the youth's browser. One key of a counsellor may answer it, and offer again until the server has answered the wraps. */
export const challenge = b64(16)
/** Names the envelopes of one writer in one page load and one epoch. */
export const streamId = b64(16)
export const pageId = id<'page'>(b64(16))
export type PageId = z.infer<typeof pageId>
/** A raw uncompressed P-256 point. */
export const publicKey = b64(65)
/** An ECDSA P-256 signature, r ‖ s. */
export const signature = b64(64)
export const receipt = b64(32)
/** Names one invitation: 16 random bytes, made by the page. The same one sent again is the same person. */
export const invitationId = id<'invitation'>(b64(16))
export type InvitationId = z.infer<typeof invitationId>
export const ringId = id<'ring'>(b64(16))
export type RingId = z.infer<typeof ringId>
export const formNumber = id<'closing form'>(b64(16))
export type FormNumber = z.infer<typeof formNumber>
export const personId = id<'person'>(b64(16))
export type PersonId = z.infer<typeof personId>
export const lineId = id<'line'>(z.string().check(z.regex(/^[a-z][a-z0-9-]{1,39}$/)))
export type LineId = z.infer<typeof lineId>
/** A line, or practice on it (`practice/practiceLine.ts`): what a ticket, a ring, a talk, a roster and a key offer may name. */
export const lineOrPractice = id<'line'>(
  z.string().check(z.regex(/^([a-z][a-z0-9-]{1,39}|practice\.[a-z][a-z0-9-]{1,39}(\.[A-Za-z0-9_-]{22})?)$/)),
)
/** The full stop keeps it apart from the id of any line. */
export const poolId = id<'pool'>(z.string().check(z.regex(/^pool\.[a-z][a-z0-9-]{1,39}$/)))
export type PoolId = z.infer<typeof poolId>
/** Whose topic figures stand together: a line's own, or those of a pool of lines. */
export type PublisherId = LineId | PoolId

/** The beginning of the year 2200. What is later is no moment that anybody means, and calendars end: reckoning with it would throw. */
const LATEST_MOMENT = Date.UTC(2200, 0, 1)
/** Milliseconds since 1970. */
export const moment = z.int().check(z.nonnegative(), z.lte(LATEST_MOMENT))
/** A moment in a row that is kept. One that an older program took, and that is later than any now, is read as null: no moment is known. */
export const keptMoment = z.pipe(
  z.transform((kept: unknown) => (typeof kept === 'number' && kept > LATEST_MOMENT ? null : kept)),
  z.nullable(moment),
)
/** Counts from 1. */
export const place = z.int().check(z.positive())
export const epoch = z.int().check(z.nonnegative(), z.lte(10_000))
