import { z } from 'zod/mini'
import { choices } from '../choices.ts'
import { challenge, convId, epoch, formNumber, kid, lineOrPractice, moment, personId, publicKey, ringId, signature } from '../ids.ts'
import { inEach } from '../lang.ts'
import { shut } from '../line.ts'
import { purpose } from '../sealing/keys.ts'
import { ending } from '../topic.ts'
import { handed, handing, offeredTalk } from './handOver.ts'
import { lookOnAtDesk, lookOnBeside } from './lookOn.ts'

export const shiftState = z.enum(['on', 'paused', 'finishing', 'away'])
export type ShiftState = z.output<typeof shiftState>
export const pauseReason = z.enum(['break', 'meeting', 'after-hard-talk', 'other'])
export type PauseReason = z.output<typeof pauseReason>

/** A seat that is held and waits for two answers: first this browser's key offer, then the counsellor's yes. */
export const ring = z.strictObject({
  ring: ringId,
  conv: convId,
  line: lineOrPractice,
  youthPub: publicKey,
  challenge,
  epoch,
  purpose,
  choices,
  urgent: z.boolean(),
  /** When the youth joined the queue, or was given back. */
  waitsSince: moment,
  returned: z.boolean(),
  dueAt: moment,
  /** The signature of the key offer that stands. A page that did not make it was loaded anew since, and offers again. Null: no offer yet. */
  offered: z.nullable(signature),
  accepted: z.boolean(),
  handed: z.optional(handed),
})
export type Ring = z.output<typeof ring>

export const deskConversation = z.strictObject({
  conv: convId,
  line: lineOrPractice,
  youthPub: publicKey,
  /** The challenge that a `rejoin` offer must answer. */
  challenge,
  epoch,
  /** The lowest epoch that the counsellor's first key in this conversation was given. */
  sinceEpoch: epoch,
  startedAt: moment,
  choices,
  urgent: z.boolean(),
  /** Why the page is covered. `hidden`: the youth covered it. `unseen`: it was out of view. `reloaded`: it was loaded again. */
  youthPresence: z.enum(['here', 'away', 'calling', 'hidden', 'unseen', 'reloaded']),
  acute: z.boolean(),
  stillThere: z.boolean(),
  /** This counsellor has used more than one key in this conversation, so also another browser. */
  otherDevice: z.boolean(),
  /** The talk is offered to a colleague by name. */
  handing: z.optional(handing),
  /** A colleague reads along, or is asked to. */
  lookOn: z.optional(lookOnBeside),
  /** A bridge has read along in this talk: the closing form ticks it. */
  bridged: z.optional(z.literal(true)),
  handed: z.optional(handed),
})
export type DeskConversation = z.output<typeof deskConversation>

/** A closing form that the counsellor has still to fill in. The conversation is over and the seat is free. */
export const owedForm = z.strictObject({
  form: formNumber,
  /** Null once the writing time (30 minutes) is over: then nothing links the form to its conversation. */
  conv: z.nullable(convId),
  line: lineOrPractice,
  endedBy: ending,
  /** Rounded down to five minutes. */
  endedAt: moment,
  /** The youth pressed quick exit. The server keeps this only as long as it keeps `conv`. */
  leftQuickly: z.optional(z.literal(true)),
  age: z.optional(z.string()),
})
export type OwedForm = z.output<typeof owedForm>

export const queueEntry = z.strictObject({
  conv: convId,
  /** When the youth joined the queue, or was given back. */
  waitsSince: moment,
  orderAt: moment,
  choices,
  urgent: z.boolean(),
  returned: z.boolean(),
  youthAway: z.boolean(),
  /** The youth asked not to meet this counsellor again. */
  forOthers: z.boolean(),
  /** The youth lost the boost and stands behind the others who waited. */
  behind: z.optional(z.boolean()),
  /** The youth's page did not answer a counsellor. The ticket is behind the others, or parked until the page speaks. It may be put away. */
  silent: z.optional(z.enum(['behind', 'parked'])),
})
export const queueView = z.strictObject({
  /** In a shift of practice: how many youths wait on the lines themselves. */
  youthsWaiting: z.optional(z.int()),
  lines: z.array(
    z.strictObject({
      line: lineOrPractice,
      name: inEach,
      mode: z.enum(['automatic', 'pull']),
      waiting: z.int(),
      /** The line takes no new youths: talks are finished, and who waits may still be taken. With a message it was closed by hand. */
      shut: z.optional(z.strictObject({ ...shut.shape, timeZone: z.string() })),
      /** The first 20 youths in the queue, then up to 20 who are parked. */
      entries: z.array(queueEntry),
    }),
  ),
})
export type QueueView = z.output<typeof queueView>

/** All that a counsellor's page knows from the server. It is sent whole at every change. The page drops a view with a lower `rev`. */
export const deskView = z.strictObject({
  rev: z.int(),
  me: z.strictObject({
    person: personId,
    name: z.string(),
    title: z.string(),
    kid: z.nullable(kid),
    lines: z.array(
      z.strictObject({ line: lineOrPractice, name: inEach, mode: z.enum(['automatic', 'pull']), municipalities: z.array(z.string()) }),
    ),
  }),
  shift: z.nullable(
    z.strictObject({
      state: shiftState,
      seats: z.int(),
      taken: z.int(),
      since: moment,
      lines: z.array(lineOrPractice),
      missed: z.int(),
      /** Acute talks that no other person has seen yet. While there are any, the counsellor gets no new youths. */
      acute: z.optional(z.array(convId)),
      /** The counsellor rests after an acute talk, and gets no new youths until this moment. */
      restUntil: z.optional(moment),
    }),
  ),
  rings: z.array(ring),
  conversations: z.array(deskConversation),
  /** The talk that a colleague offers to hand over to this counsellor by name. */
  offered: z.optional(offeredTalk),
  /** The talk of a colleague in which this counsellor reads along, or is asked to. */
  lookOn: z.optional(lookOnAtDesk),
  owed: z.array(owedForm),
})
export type DeskView = z.output<typeof deskView>
