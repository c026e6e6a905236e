import { z } from 'zod/mini'
import { b64UpTo, epoch, kid, moment, place, receipt, streamId } from '../ids.ts'

/** The largest padded text plus GCM's tag. */
const LARGEST_CIPHERTEXT = 8192 + 16

/** Who wrote: the youth, or a member of staff by kid. */
export const writer = z.union([z.literal('youth'), kid])

/**
 * A sealed message as the server sees it. `n` counts from 0 per `sid`; (sid, n) is its name.
 * The server takes only n = last + 1 of a sid; the same bytes sent again get the same answer.
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

/** What the server answers a sender: the envelope's place and moment, and a receipt that a rebuild after a loss is checked against. */
export const posted = z.strictObject({ place, at: moment, receipt })
export type Posted = z.output<typeof posted>

export const placed = z.strictObject({ place, at: moment, receipt, envelope })
export type Placed = z.output<typeof placed>

/** A stretch of transcript. `first` is the oldest place still kept: before it, "the oldest is deleted". */
export const stretch = z.strictObject({ first: place, last: z.int().check(z.nonnegative()), envelopes: z.array(placed) })
export type Stretch = z.output<typeof stretch>
