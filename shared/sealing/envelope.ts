import { z } from 'zod/mini'
import { b64UpTo, epoch, kid, moment, place, receipt, streamId } from '../ids.ts'

/** Bytes: the largest padded text and GCM's tag. */
const LARGEST_CIPHERTEXT = 8192 + 16

/** The writer: the youth, or the kid of a member of staff. */
export const writer = z.union([z.literal('youth'), kid])

/**
 * A sealed message as the server sees it. `n` counts from 0 in each `sid`; (sid, n) is the envelope's name.
 * The server takes only the next n of a sid. The same bytes sent again get the same answer.
 */
export const envelope = z.strictObject({
  v: z.literal(1),
  ep: epoch,
  from: writer,
  sid: streamId,
  n: z.int().check(z.nonnegative()),
  ct: b64UpTo(LARGEST_CIPHERTEXT),
})
export type Envelope = z.output<typeof envelope>

/** The server's answer to a sender: the envelope's place and moment, and a receipt. After a loss the server checks a rebuild by the receipts. */
export const posted = z.strictObject({ place, at: moment, receipt })
export type Posted = z.output<typeof posted>

export const placed = z.strictObject({ place, at: moment, receipt, envelope })
export type Placed = z.output<typeof placed>

/** Part of a transcript. `first` is the oldest place that the server still keeps; it has deleted the places before it. */
export const stretch = z.strictObject({ first: place, last: z.int().check(z.nonnegative()), envelopes: z.array(placed) })
export type Stretch = z.output<typeof stretch>
