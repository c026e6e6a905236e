import { z } from 'zod/mini'
import { challenge, convId, formNumber, lineId, pageId, personId, place, publicKey, ringId, signature } from '../ids.ts'
import { envelope, placed, posted, stretch } from '../sealing/envelope.ts'
import { keyOffer, wrap } from '../sealing/keys.ts'
import { closingForm, mendedForm } from '../statistics.ts'
import { deskView, pauseReason, queueView, ring } from './counsellorView.ts'
import type { Door } from './door.ts'

const nothing = z.strictObject({})
const one = z.strictObject({ conv: convId })
const oneRing = z.strictObject({ conv: convId, ring: ringId })

export const counsellorDoor = {
  requests: {
    /** What this page's key must sign to take the desk on this very line: once, and soon. */
    'desk:challenge': { payload: nothing, reply: z.strictObject({ challenge, person: personId }) },
    /**
     * This page takes the desk (the newest page wins) and has its STAFF-ID certified (managed root). `proof` is signed over `enrolBytes`.
     * `again`: it had the desk before and is back on a new line; where a newer page has it now, that one keeps it.
     */
    'desk:open': {
      payload: z.strictObject({
        protocol: z.string().check(z.maxLength(64)),
        page: pageId,
        pub: publicKey,
        proof: signature,
        again: z.optional(z.literal(true)),
      }),
      reply: deskView,
    },
    'duty:start': {
      payload: z.strictObject({ seats: z.int().check(z.gte(1), z.lte(5)), lines: z.array(lineId).check(z.minLength(1), z.maxLength(50)) }),
      reply: z.null(),
    },
    'duty:pause': { payload: z.strictObject({ reason: pauseReason }), reply: z.null() },
    /** Ten minutes without anybody new; ends by itself. */
    'duty:rest': { payload: nothing, reply: z.null() },
    'duty:resume': { payload: nothing, reply: z.null() },
    /** Finish what I have: no new seats, off when the last talk ends. */
    'duty:finish': { payload: nothing, reply: z.null() },
    'duty:end': { payload: nothing, reply: z.null() },
    /** By the browser itself, within 8 s. */
    'ring:answer': { payload: z.strictObject({ ring: ringId, offer: keyOffer }), reply: z.null() },
    'ring:accept': { payload: oneRing, reply: z.null() },
    'ring:decline': { payload: oneRing, reply: z.null() },
    /** Next, or this one. Counts as accepted; the key offer is due within 8 s. */
    'queue:take': { payload: z.strictObject({ line: lineId, conv: z.nullable(convId) }), reply: ring },
    /** Ends a ticket whose page was silent when somebody came. */
    'queue:putAway': { payload: one, reply: z.null() },
    'offer:rejoin': { payload: keyOffer, reply: z.null() },
    'wraps:read': { payload: one, reply: z.array(wrap) },
    'envelope:send': { payload: z.strictObject({ conv: convId, envelope }), reply: posted },
    'mark:send': { payload: z.strictObject({ conv: convId, envelope }), reply: posted },
    'transcript:read': { payload: z.strictObject({ conv: convId, after: z.int().check(z.nonnegative()) }), reply: stretch },
    'typing:set': { payload: z.strictObject({ conv: convId, typing: z.boolean() }), reply: z.null() },
    /** `seen`: it stays acute, and somebody else knows; from then on it no longer keeps its counsellor from new youths. */
    'acute:set': {
      payload: z.strictObject({ conv: convId, acute: z.boolean(), seen: z.optional(z.literal(true)) }),
      reply: z.null(),
    },
    'conversation:end': { payload: one, reply: z.null() },
    /** Whether nobody else on duty could go on with it: given back, it waits. */
    'conversation:alone': { payload: one, reply: z.boolean() },
    /** Back to the head of the queue, to somebody else. */
    'conversation:return': { payload: one, reply: z.null() },
    /** Answered `counted` once the ledger's snapshot holds it. */
    'form:close': { payload: closingForm, reply: z.literal('counted') },
    /** Sets a form right that this very page saved, once, until it settles; then `gone`. */
    'form:mend': { payload: mendedForm, reply: z.literal('counted') },
    'form:skip': { payload: z.strictObject({ form: formNumber }), reply: z.null() },
  },
  notices: {
    'desk:view': deskView,
    'queue:view': queueView,
    'envelope:new': z.strictObject({ conv: convId, placed }),
    /** Wraps for this page's key lie ready. */
    'wraps:ready': one,
    'typing:seen': z.strictObject({ conv: convId, typing: z.boolean() }),
    /** The youth has pressed quick exit; that it is over is told by the view. A page that was away reads it beside the form that is owed. */
    'youth:leftQuickly': one,
    /** The youth would rather talk with somebody else; that she is back in the queue is told by the view. Kept nowhere either. */
    'youth:askedAnother': one,
    'transcript:grew': z.strictObject({ conv: convId, last: place }),
    /** `otherDevice`: by a page with another key, so in another browser. */
    superseded: z.strictObject({ otherDevice: z.optional(z.literal(true)) }),
  },
} satisfies Door
export type CounsellorDoor = typeof counsellorDoor
