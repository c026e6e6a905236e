import { z } from 'zod/mini'
import { entryId } from '../help/offer.ts'
import { kid, sha256, streamId } from '../ids.ts'
import { writer } from './envelope.ts'

/** Longest text of one message, in UTF-16 units. */
export const TEXT_LIMIT = 2000
/**
 * Longest text of one message, in bytes as it is sealed: JSON in UTF-8. Every script's letters fit; what has no letter (control characters,
 * halves of a pair) takes six bytes each there. With all that is sealed beside a text it stays below what an envelope holds.
 */
export const TEXT_BYTES = 6000

/** The last envelope opened of one stream. */
export const head = z.strictObject({ from: writer, sid: streamId, n: z.int().check(z.nonnegative()) })
export type Head = z.output<typeof head>
const heads = z.array(head).check(z.maxLength(16))

/** What lies inside an envelope, by kind. */
export const body = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: z.string().check(z.minLength(1), z.maxLength(TEXT_LIMIT)),
    /** "Not your real name"; travels with the youth's first words, and again with the first words to each new counsellor. */
    nickname: z.optional(z.string().check(z.maxLength(30))),
    /** The help number that this text gives, by its id: what can be tapped the youth's page takes from its own list, never from the text. */
    number: z.optional(entryId),
  }),
  /** What a youth who has not written yet is called. It goes the way of the marks. */
  z.strictObject({ kind: z.literal('called'), nickname: z.string().check(z.minLength(1), z.maxLength(30)) }),
  /** All up to these heads has arrived, or has been on the screen. */
  z.strictObject({ kind: z.literal('delivered') }),
  z.strictObject({ kind: z.literal('read') }),
  /** The youth's first words of an epoch: the final heads of the one before; beyond them nothing of it is accepted. */
  z.strictObject({ kind: z.literal('epoch'), final: heads }),
  /** "I must go; this one takes over": without it a newcomer is never introduced as a hand-over. */
  z.strictObject({ kind: z.literal('leaving'), to: z.nullable(kid) }),
  /** A counsellor asks where the youth is, to get help there: from here on nothing stops an address. */
  z.strictObject({ kind: z.literal('where') }),
  /** Something is missing: please send it again. */
  z.strictObject({ kind: z.literal('resend'), sid: streamId, n: z.int() }),
])
export type Body = z.output<typeof body>

/** Every sealed body says what its writer had opened, and a hash of the transcript so far. */
export const sealed = z.strictObject({ heads, hash: sha256, body })
export type Sealed = z.output<typeof sealed>
