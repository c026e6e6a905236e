import { z } from 'zod/mini'
import { choices } from '../choices.ts'
import { challenge, convId, epoch, lineOrPractice, pageId, place, publicKey, signature, token } from '../ids.ts'
import { practicePass } from '../practice/practicePass.ts'
import { proof } from '../proof.ts'
import { envelope, placed, posted, stretch } from '../sealing/envelope.ts'
import { resumeBlob, wrap } from '../sealing/keys.ts'
import { surveyAnswers } from '../survey.ts'
import type { Door } from './door.ts'
import { coveredBy, device } from './youthPage.ts'
import { pass, youthView } from './youthView.ts'

const nothing = z.strictObject({})
const gen = z.int().check(z.nonnegative())
/** The hash of the protocol: the server tells a page from before an update to reload. */
const protocol = z.string().check(z.maxLength(64))

export const youthDoor = {
  requests: {
    /** Takes a ticket. The browser makes `conv` and `token`, so that asking twice makes one ticket. */
    'queue:join': {
      payload: z.strictObject({
        protocol,
        line: lineOrPractice,
        conv: convId,
        /** The server keeps only its hash. The page sends the token itself to prove that the ticket is its own. */
        token,
        page: pageId,
        youthPub: publicKey,
        challenge,
        device,
        urgent: z.boolean(),
        choices,
        /** The solved puzzle that a place in the queue costs. */
        proof,
        /** Present for practice, and only there: a counsellor's page or the console was given it. */
        practice: z.optional(practicePass),
      }),
      reply: youthView,
    },
    /** The page is back after a lost connection (the same page) or a reload (a new page; the newest wins). */
    'youth:resume': {
      payload: z.strictObject({
        protocol,
        conv: convId,
        token,
        page: pageId,
        gen,
        /**
         * The challenge that the next offer must answer. Sent again, because an earlier message with it may be lost. Absent while a reloaded page
         * has not opened its state.
         */
        challenge: z.optional(challenge),
      }),
      /** `choices`: what the youth chose before joining; absent once the ticket has ended. A reloaded page has no other source for them. */
      reply: z.strictObject({ view: youthView, blobs: z.array(resumeBlob), choices: z.optional(choices) }),
    },
    /** After the live Redis was lost: the page gives back the pass. The envelopes follow with `transcript:rebuild`. */
    'youth:rebuild': {
      payload: z.strictObject({
        protocol,
        conv: convId,
        token,
        page: pageId,
        pass,
        challenge,
        /** The last epoch that this page knows the server to hold a wrap of. The pass may be older than that epoch. */
        epoch: z.optional(z.nullable(epoch)),
        /** The last place that this page holds. Envelopes written before all is given back get places after it. */
        last: z.int().check(z.nonnegative(), z.lte(100_000)),
      }),
      reply: youthView,
    },
    'transcript:rebuild': {
      /** `done`: all has been given back. The server takes this request only after `youth:rebuild`, until `done`, and for 10 minutes at most. */
      payload: z.strictObject({ envelopes: z.array(placed).check(z.maxLength(4)), done: z.optional(z.boolean()) }),
      reply: z.strictObject({ taken: z.int() }),
    },
    'queue:leave': { payload: nothing, reply: z.null() },
    /** A proof is needed only where others behind the same address said "urgent" before. Without it the answer is then `unproved`. */
    'urgent:say': { payload: z.strictObject({ proof: z.optional(proof) }), reply: z.null() },
    'wraps:give': {
      payload: z.strictObject({ wraps: z.array(wrap).check(z.minLength(1), z.maxLength(12)), nextChallenge: challenge }),
      reply: z.null(),
    },
    'offer:refuse': {
      /** `sig`: of the offer that is refused. Another one that stands by now is not touched. */
      payload: z.strictObject({ why: z.enum(['not-safe', 'not-wanted']), sig: signature, nextChallenge: challenge }),
      reply: z.null(),
    },
    /**
     * Begins an epoch in the middle of a talk: with wraps for a colleague who may read along, or for the counsellor alone. Until the next such
     * request the server lets nobody else read along.
     */
    'readers:change': {
      payload: z.strictObject({ wraps: z.array(wrap).check(z.minLength(1), z.maxLength(24)), nextChallenge: challenge }),
      reply: z.null(),
    },
    /** The youth does not want the colleague to read along, or the offer does not match. */
    'lookOn:refuse': {
      payload: z.strictObject({ why: z.enum(['not-safe', 'not-wanted']), sig: signature, nextChallenge: challenge }),
      reply: z.null(),
    },
    'envelope:send': { payload: envelope, reply: posted },
    /** The same for sealed marks of delivery and reading. Marks have an allowance of their own. */
    'mark:send': { payload: envelope, reply: posted },
    'transcript:read': { payload: z.strictObject({ after: z.int().check(z.nonnegative()) }), reply: stretch },
    'resume:keep': { payload: z.strictObject({ held: gen, blob: resumeBlob }), reply: z.null() },
    /** The page holds this generation, so the server erases older blobs. */
    'resume:held': { payload: z.strictObject({ gen }), reply: z.null() },
    'typing:set': { payload: z.strictObject({ typing: z.boolean() }), reply: z.null() },
    /** `by`: why the cover came by itself. Absent when the youth raised it. */
    'hidden:set': { payload: z.strictObject({ hidden: z.boolean(), by: z.optional(coveredBy) }), reply: z.null() },
    /** The youth tapped a link to a telephone call, a text message or another page. The server holds place and talk for 30 minutes. */
    'calling:say': { payload: nothing, reply: z.null() },
    'counsellor:another': { payload: z.strictObject({ nextChallenge: challenge }), reply: z.null() },
    /** The youth takes back the wish for another counsellor, because no other is here. */
    'counsellor:same': { payload: nothing, reply: z.null() },
    'conversation:end': { payload: nothing, reply: z.null() },
    /** A quick exit. The page does not wait for the answer. A beacon tells the same again. */
    'exit:say': { payload: nothing, reply: z.null() },
    'survey:answer': { payload: z.strictObject({ survey: token, answers: surveyAnswers }), reply: z.null() },
  },
  notices: {
    'youth:view': youthView,
    'envelope:new': placed,
    'typing:seen': z.strictObject({ typing: z.boolean() }),
    /** A number or a place was changed: the page asks for the help as it is now. */
    'help:news': nothing,
    /** A newer page has this ticket now: this page must forget its keys and stop. */
    superseded: z.strictObject({}),
    /** At least the places up to `last` exist: the page must read what it does not have. */
    'transcript:grew': z.strictObject({ last: place }),
  },
} satisfies Door
export type YouthDoor = typeof youthDoor
