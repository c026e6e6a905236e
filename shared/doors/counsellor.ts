import { z } from 'zod/mini'
import { closingForm, mendedForm, sealedDraft, takenBackForm } from '../closingForm.ts'
import { messageKey, sealedMessage } from '../colleagues/colleagueMessage.ts'
import { colleagues } from '../colleagues/colleagueOnDuty.ts'
import { deskTextId } from '../deskTexts/deskText.ts'
import { ownRepliesAnswer, ownReply } from '../deskTexts/ownReply.ts'
import { textsAtDesk } from '../deskTexts/textsAtDesk.ts'
import { challenge, convId, formNumber, lineId, lineOrPractice, pageId, personId, place, publicKey, ringId, signature } from '../ids.ts'
import { leadersNow, MOST_CONVS } from '../leaders/leadersNow.ts'
import { practiceGiven } from '../practice/practicePass.ts'
import { envelope, placed, posted, stretch } from '../sealing/envelope.ts'
import { keyOffer, wrap } from '../sealing/keys.ts'
import { deskView, pauseReason, queueView, ring } from './counsellorView.ts'
import type { Door } from './door.ts'
import { handOverDoor } from './handOver.ts'
import { lookOnDoor } from './lookOn.ts'
import { ownPageDoor } from './ownPage.ts'
import { helpToGive } from './staffPage.ts'

const nothing = z.strictObject({})
const one = z.strictObject({ conv: convId })
const oneRing = z.strictObject({ conv: convId, ring: ringId })

export const counsellorDoor = {
  requests: {
    /** A challenge that this page's key must sign to take the desk on this connection. It is good once, for 30 s. */
    'desk:challenge': { payload: nothing, reply: z.strictObject({ challenge, person: personId }) },
    /**
     * This page takes the desk (the newest page wins), and the server certifies its STAFF-ID (managed root). `proof` is signed over `enrolBytes`.
     * `again`: the page had the desk before and is back on a new connection. If a newer page has the desk now, the newer page keeps it.
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
      payload: z.strictObject({
        seats: z.int().check(z.gte(1), z.lte(5)),
        lines: z.array(lineId).check(z.minLength(1), z.maxLength(50)),
        /** A shift of practice on these lines. The counsellor is on duty on none of them, and no youth reaches this desk. */
        practice: z.optional(z.literal(true)),
      }),
      reply: z.null(),
    },
    'duty:pause': { payload: z.strictObject({ reason: pauseReason }), reply: z.null() },
    /** Ten minutes without new youths. The rest ends by itself. */
    'duty:rest': { payload: nothing, reply: z.null() },
    'duty:resume': { payload: nothing, reply: z.null() },
    /** The counsellor finishes the present talks: no new seats, and the shift ends with the last talk. */
    'duty:finish': { payload: nothing, reply: z.null() },
    'duty:end': { payload: nothing, reply: z.null() },
    /** The counsellor's browser sends it by itself, within 8 s. */
    'ring:answer': { payload: z.strictObject({ ring: ringId, offer: keyOffer }), reply: z.null() },
    'ring:accept': { payload: oneRing, reply: z.null() },
    'ring:decline': { payload: oneRing, reply: z.null() },
    /** In a shift of practice: a youth of practice may be called to this counsellor's own practice on the line. */
    'practice:pass': { payload: z.strictObject({ line: lineId }), reply: practiceGiven },
    /** Takes this youth; null: the next one. It counts as accepted. The key offer is due within 8 s. */
    'queue:take': { payload: z.strictObject({ line: lineOrPractice, conv: z.nullable(convId) }), reply: ring },
    /** Ends a ticket whose page did not answer when a counsellor came. */
    'queue:putAway': { payload: one, reply: z.null() },
    'offer:rejoin': { payload: keyOffer, reply: z.null() },
    'wraps:read': { payload: one, reply: z.array(wrap) },
    'envelope:send': { payload: z.strictObject({ conv: convId, envelope }), reply: posted },
    'mark:send': { payload: z.strictObject({ conv: convId, envelope }), reply: posted },
    'transcript:read': { payload: z.strictObject({ conv: convId, after: z.int().check(z.nonnegative()) }), reply: stretch },
    'typing:set': { payload: z.strictObject({ conv: convId, typing: z.boolean() }), reply: z.null() },
    /** `seen`: the talk stays acute, and another person knows. From then on it no longer keeps its counsellor from new youths. */
    'acute:set': {
      payload: z.strictObject({ conv: convId, acute: z.boolean(), seen: z.optional(z.literal(true)) }),
      reply: z.null(),
    },
    /** `harassed`: for an hour, the address of the youth's page is asked for more work. No address is told or kept. */
    'conversation:end': { payload: z.strictObject({ conv: convId, harassed: z.optional(z.literal(true)) }), reply: z.null() },
    /** True when no other counsellor on duty could take this talk: a youth who is given back then has to wait. */
    'conversation:alone': { payload: one, reply: z.boolean() },
    /** Gives the youth back to the queue, moved forward, for another counsellor. */
    'conversation:return': { payload: one, reply: z.null() },
    ...ownPageDoor.requests,
    ...handOverDoor.requests,
    ...lookOnDoor.requests,
    /** The server answers `counted` once the ledger's snapshot holds the form; `practised` for a form of practice, which counts nowhere. */
    'form:close': { payload: closingForm, reply: z.enum(['counted', 'practised']) },
    /** Corrects a form that this page saved. Possible once, until the form settles; after that the answer is `gone`. */
    'form:mend': { payload: mendedForm, reply: z.literal('counted') },
    /** Takes back a form that this page saved, as long as it could be corrected. It counts nowhere then, and is owed again. */
    'form:takeBack': { payload: takenBackForm, reply: z.literal('owed') },
    'form:skip': { payload: z.strictObject({ form: formNumber }), reply: z.null() },
    /** Keeps what is ticked so far in a form that this counsellor owes, sealed. It goes with the form. */
    'form:keep': { payload: z.strictObject({ form: formNumber, draft: sealedDraft }), reply: z.null() },
    /** … and gives it back to a page that was loaded anew. Null: nothing was kept. */
    'form:kept': { payload: z.strictObject({ form: formNumber }), reply: z.nullable(sealedDraft) },
    /** Who is leader on call on the lines of the shift and of these talks, and what became of this counsellor's alerts. */
    'leaders:read': { payload: z.strictObject({ convs: z.array(convId).check(z.maxLength(MOST_CONVS)) }), reply: leadersNow },
    /** The counsellor needs a leader: the line's receivers and the leader on call are told the line and the minute. */
    'leaders:ask': { payload: z.strictObject({ line: lineId }), reply: z.null() },
    /** … and needs none any more. */
    'leaders:over': { payload: z.strictObject({ line: lineId }), reply: z.null() },
    /**
     * Who else is on duty on the lines of the shift; off duty, on all lines of the counsellor. `key`: for messages to this page, which the shift keeps.
     */
    'colleagues:read': { payload: z.strictObject({ key: z.nullable(messageKey) }), reply: colleagues },
    /** A sealed message to a colleague on duty on a line of the own shift. `gone`: that colleague's page has no connection now, or another key. */
    'colleague:tell': { payload: sealedMessage, reply: z.null() },
    /** The help to give, and the bridges of this counsellor's lines, as they are now. */
    'help:read': { payload: z.strictObject({}), reply: helpToGive },
    /** The canned replies and procedure sheets of this counsellor's lines, and the counsellor's own replies. */
    'texts:read': { payload: nothing, reply: textsAtDesk },
    'ownReply:save': { payload: ownReply, reply: ownRepliesAnswer },
    'ownReply:remove': { payload: z.strictObject({ id: deskTextId }), reply: ownRepliesAnswer },
  },
  notices: {
    'desk:view': deskView,
    'queue:view': queueView,
    'envelope:new': z.strictObject({ conv: convId, placed }),
    /** There are wraps for this page's key: ask `wraps:read`. */
    'wraps:ready': one,
    'typing:seen': z.strictObject({ conv: convId, typing: z.boolean() }),
    /** The youth has pressed quick exit. The view tells that the talk is over. A page that was away finds it in the owed form. */
    'youth:leftQuickly': one,
    /** The youth wants to talk with another counsellor. The view tells that the youth is back in the queue. The server does not keep this notice. */
    'youth:askedAnother': one,
    'transcript:grew': z.strictObject({ conv: convId, last: place }),
    ...handOverDoor.notices,
    /** A colleague on duty has written. The server does not keep this notice. */
    'colleague:told': z.strictObject({ from: personId, message: sealedMessage }),
    ...lookOnDoor.notices,
    /** A number, a place or a bridge was changed: ask `help:read`. */
    'help:news': z.strictObject({}),
    /** A canned reply or a procedure sheet was changed: ask `texts:read`. */
    'texts:news': z.strictObject({}),
    /** A newer page has taken the desk. `otherDevice`: that page has another key, so it is in another browser. */
    superseded: z.strictObject({ otherDevice: z.optional(z.literal(true)) }),
  },
} satisfies Door
export type CounsellorDoor = typeof counsellorDoor
