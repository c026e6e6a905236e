import { z } from 'zod/mini'
import { kid, sha256Digest, streamId } from '../ids.ts'
import { helpCard } from './card.ts'
import { writer } from './envelope.ts'
import { outsideStep } from './outside.ts'

/** The longest text of one message, in UTF-16 units. */
export const TEXT_LIMIT = 2000
/**
 * The longest text of one message, in bytes of JSON in UTF-8, as it is sealed. A text of TEXT_LIMIT letters fits in every script. Control
 * characters and halves of a surrogate pair take six bytes each. With all else that is sealed beside a text, it fits in an envelope.
 */
export const TEXT_BYTES = 6000

/** The last envelope that was opened of one stream. */
export const head = z.strictObject({ from: writer, sid: streamId, n: z.int().check(z.nonnegative()) })
export type Head = z.output<typeof head>
const heads = z.array(head).check(z.maxLength(16))

/** As what a counsellor may end a talk, beside the usual end. */
const endsAs = z.enum(['joke', 'harassment'])
export type EndsAs = z.output<typeof endsAs>

/** What lies inside an envelope, by kind. */
export const body = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: z.string().check(z.minLength(1), z.maxLength(TEXT_LIMIT)),
    /** Not a real name. Sent with the youth's first message, and again with the first message to each new counsellor. */
    nickname: z.optional(z.string().check(z.maxLength(30))),
  }),
  /** Help that a counsellor gives. It counts as a message. From a youth it is not shown. */
  z.strictObject({ kind: z.literal('card'), card: helpCard }),
  /** The nickname of a youth who has not written yet. Sent like a mark. */
  z.strictObject({ kind: z.literal('called'), nickname: z.string().check(z.minLength(1), z.maxLength(30)) }),
  /** All envelopes up to these heads have arrived (`delivered`), or have been on the screen (`read`). */
  z.strictObject({ kind: z.literal('delivered') }),
  z.strictObject({ kind: z.literal('read') }),
  /**
   * The youth's first envelope of an epoch, with the final heads of the epoch before. No envelope beyond those heads is accepted. `listeners`: the
   * keys that only read along in this epoch. No envelope of theirs is accepted.
   */
  z.strictObject({ kind: z.literal('epoch'), final: heads, listeners: z.optional(z.array(kid).check(z.maxLength(4))) }),
  /**
   * A counsellor leaves, and another takes over. Without this body a newcomer is never introduced as a hand-over. `to`: the key of the colleague
   * who was asked; it holds for that newcomer alone, and null takes it back.
   */
  z.strictObject({ kind: z.literal('leaving'), to: z.optional(z.nullable(kid)) }),
  /** A counsellor asks where the youth is, to send help there. From then on the page does not ask before it sends an address. */
  z.strictObject({ kind: z.literal('where') }),
  /** How a counsellor ends the talk. It is sent right before the end, so that the youth's page can say one sentence of its own there. */
  z.strictObject({ kind: z.literal('endsAs'), as: endsAs }),
  /** A step of the help outside the chat. It stands as a note in the list, not as a message. */
  z.strictObject({ kind: z.literal('outside'), does: outsideStep }),
  /** Asks the other side to send a missing envelope again. */
  z.strictObject({ kind: z.literal('resend'), sid: streamId, n: z.int() }),
])
export type Body = z.output<typeof body>

/** Every sealed body tells what its writer had opened, and a hash of the transcript so far. */
export const sealed = z.strictObject({ heads, hash: sha256Digest, body })
export type Sealed = z.output<typeof sealed>
