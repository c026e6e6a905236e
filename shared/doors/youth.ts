import { z } from 'zod/mini'
import { challenge, convId, epoch, lineId, pageId, place, publicKey, token } from '../ids.ts'
import { proof } from '../proof.ts'
import { envelope, placed, posted, stretch } from '../sealing/envelope.ts'
import { resumeBlob, wrap } from '../sealing/keys.ts'
import { surveyAnswers } from '../statistics.ts'
import { choices, coveredBy, device } from '../ticket.ts'
import type { Door } from './door.ts'
import { pass, youthView } from './youthView.ts'

const nothing = z.strictObject({})
const gen = z.int().check(z.nonnegative())
/** The protocol's hash, so that a page from before an update is told to reload. */
const protocol = z.string().check(z.maxLength(64))

export const youthDoor = {
  requests: {
    /** Takes a ticket. The browser makes conv and token, so that asking twice is one ticket. */
    'queue:join': {
      payload: z.strictObject({
        protocol,
        line: lineId,
        conv: convId,
        /** Kept as its hash alone; to prove it takes the token itself, here as everywhere. */
        token,
        page: pageId,
        youthPub: publicKey,
        challenge,
        device,
        urgent: z.boolean(),
        choices,
        /** The work that a place asks for, done. */
        proof,
      }),
      reply: youthView,
    },
    /** Back after a lost connection (same page) or a reload (a new page; the newest wins). */
    'youth:resume': {
      payload: z.strictObject({
        protocol,
        conv: convId,
        token,
        page: pageId,
        gen,
        /** The one the next offer must answer, told again since the last word of it may be lost. Absent until a reloaded page has opened what it left. */
        challenge: z.optional(challenge),
      }),
      /** `choices`: what was chosen before the place was taken, until it is over. A reloaded page has them from nowhere else. */
      reply: z.strictObject({ view: youthView, blobs: z.array(resumeBlob), choices: z.optional(choices) }),
    },
    /** After the live Redis was lost: what the server once stated, given back, and the envelopes held with their receipts. */
    'youth:rebuild': {
      payload: z.strictObject({
        protocol,
        conv: convId,
        token,
        page: pageId,
        pass,
        challenge,
        /** The last epoch this page knows to be begun with somebody: the pass may be from before it. */
        epoch: z.optional(z.nullable(epoch)),
        /** The last place she holds: what is written before she has given all back comes after it. */
        last: z.int().check(z.nonnegative(), z.lte(100_000)),
      }),
      reply: youthView,
    },
    'transcript:rebuild': {
      /** `done`: all has been given back. Taken only after `youth:rebuild`, until then, and not for ever. */
      payload: z.strictObject({ envelopes: z.array(placed).check(z.maxLength(4)), done: z.optional(z.boolean()) }),
      reply: z.strictObject({ taken: z.int() }),
    },
    'queue:leave': { payload: nothing, reply: z.null() },
    /** The proof is asked for only where others behind the same address said so before: without it the answer is `unproved`. */
    'urgent:say': { payload: z.strictObject({ proof: z.optional(proof) }), reply: z.null() },
    'wraps:give': {
      payload: z.strictObject({ wraps: z.array(wrap).check(z.minLength(1), z.maxLength(12)), nextChallenge: challenge }),
      reply: z.null(),
    },
    'offer:refuse': {
      payload: z.strictObject({ why: z.enum(['not-safe', 'not-wanted']), nextChallenge: challenge }),
      reply: z.null(),
    },
    'envelope:send': { payload: envelope, reply: posted },
    /** The same, for sealed marks of delivery and reading; with an allowance of its own. */
    'mark:send': { payload: envelope, reply: posted },
    'transcript:read': { payload: z.strictObject({ after: z.int().check(z.nonnegative()) }), reply: stretch },
    'resume:keep': { payload: z.strictObject({ held: gen, blob: resumeBlob }), reply: z.null() },
    /** "I hold this generation": older blobs are erased. */
    'resume:held': { payload: z.strictObject({ gen }), reply: z.null() },
    'typing:set': { payload: z.strictObject({ typing: z.boolean() }), reply: z.null() },
    /** `by`: the cover came by itself, and nobody raised it. */
    'hidden:set': { payload: z.strictObject({ hidden: z.boolean(), by: z.optional(coveredBy) }), reply: z.null() },
    /** A tap on tel: or sms: — place and talk are held for 30 minutes. */
    'calling:say': { payload: nothing, reply: z.null() },
    'counsellor:another': { payload: z.strictObject({ nextChallenge: challenge }), reply: z.null() },
    /** Nobody else is here: she takes that wish back. */
    'counsellor:same': { payload: nothing, reply: z.null() },
    'conversation:end': { payload: nothing, reply: z.null() },
    /** A quick exit: nobody waits for the answer. A beacon says the same once more. */
    'exit:say': { payload: nothing, reply: z.null() },
    'survey:answer': { payload: z.strictObject({ survey: token, answers: surveyAnswers }), reply: z.null() },
  },
  notices: {
    'youth:view': youthView,
    'envelope:new': placed,
    'typing:seen': z.strictObject({ typing: z.boolean() }),
    /** Another tab took over: wipe and stop. */
    superseded: z.strictObject({}),
    /** A lower bound: places up to here exist; read after what you have. */
    'transcript:grew': z.strictObject({ last: place }),
  },
} satisfies Door
export type YouthDoor = typeof youthDoor
