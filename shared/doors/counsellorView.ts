import { z } from 'zod/mini'
import { challenge, convId, epoch, formNumber, kid, lineId, moment, personId, publicKey, ringId } from '../ids.ts'
import { inEach } from '../lang.ts'
import { purpose } from '../sealing/keys.ts'
import { choices } from '../ticket.ts'
import { ending } from '../topic.ts'

export const shiftState = z.enum(['on', 'paused', 'finishing', 'away'])
export type ShiftState = z.output<typeof shiftState>
export const pauseReason = z.enum(['break', 'meeting', 'after-hard-talk', 'other'])

/** A reserved seat that asks for an answer: first this browser's key offer, then the person's yes. */
export const ring = z.strictObject({
  ring: ringId,
  conv: convId,
  line: lineId,
  youthPub: publicKey,
  challenge,
  epoch,
  purpose,
  choices,
  urgent: z.boolean(),
  /** Since joining, or since she was given back. */
  waitsSince: moment,
  returned: z.boolean(),
  dueAt: moment,
  /** The browser has answered with a key offer. */
  answered: z.boolean(),
  accepted: z.boolean(),
})
export type Ring = z.output<typeof ring>

export const deskConversation = z.strictObject({
  conv: convId,
  line: lineId,
  youthPub: publicKey,
  /** What a `rejoin` offer answers. */
  challenge,
  epoch,
  /** The lowest epoch this person was ever a member of. */
  sinceEpoch: epoch,
  startedAt: moment,
  choices,
  urgent: z.boolean(),
  /** `hidden`: covered by the youth; `unseen`: by itself, out of view; `reloaded`: because the page was loaded anew. */
  youthPresence: z.enum(['here', 'away', 'calling', 'hidden', 'unseen', 'reloaded']),
  acute: z.boolean(),
  stillThere: z.boolean(),
  /** This person has read here with more than one key: also in another browser. */
  otherDevice: z.boolean(),
})
export type DeskConversation = z.output<typeof deskConversation>

/** The conversation is over; the seat is free; the form is owed. */
export const owedForm = z.strictObject({
  form: formNumber,
  /** Null once the writing time is over: then nothing joins the form to its conversation. */
  conv: z.nullable(convId),
  line: lineId,
  endedBy: ending,
  /** Rounded down to five minutes. */
  endedAt: moment,
  /** The youth pressed quick exit. Told as long as the conversation is named, and kept no longer. */
  leftQuickly: z.optional(z.literal(true)),
  age: z.optional(z.string()),
})
export type OwedForm = z.output<typeof owedForm>

export const queueEntry = z.strictObject({
  conv: convId,
  /** Since joining, or since she was given back. */
  waitsSince: moment,
  orderAt: moment,
  choices,
  urgent: z.boolean(),
  returned: z.boolean(),
  youthAway: z.boolean(),
  /** She asked not to meet this counsellor again. */
  forOthers: z.boolean(),
  /** Put behind those who waited: what had moved her forward is used up. */
  behind: z.optional(z.boolean()),
  /** Her page was silent when somebody came: she stands behind the others, or is not rung until it speaks. A counsellor may put her away. */
  silent: z.optional(z.enum(['behind', 'parked'])),
})
export const queueView = z.strictObject({
  lines: z.array(
    z.strictObject({
      line: lineId,
      name: inEach,
      mode: z.enum(['automatic', 'pull']),
      waiting: z.int(),
      /** The first 20 by order, then up to 20 who are parked. */
      entries: z.array(queueEntry),
    }),
  ),
})
export type QueueView = z.output<typeof queueView>

/** All that a counsellor's page knows from the server, whole at every change; a lower `rev` is old and dropped. */
export const deskView = z.strictObject({
  rev: z.int(),
  me: z.strictObject({
    person: personId,
    name: z.string(),
    title: z.string(),
    kid: z.nullable(kid),
    lines: z.array(
      z.strictObject({ line: lineId, name: inEach, mode: z.enum(['automatic', 'pull']), municipalities: z.array(z.string()) }),
    ),
  }),
  shift: z.nullable(
    z.strictObject({
      state: shiftState,
      seats: z.int(),
      taken: z.int(),
      since: moment,
      lines: z.array(lineId),
      missed: z.int(),
      /** Talks that are acute, and that nobody else has seen yet: until then nobody new comes. */
      acute: z.optional(z.array(convId)),
      /** After an acute talk nobody new comes until then. */
      restUntil: z.optional(moment),
    }),
  ),
  rings: z.array(ring),
  conversations: z.array(deskConversation),
  owed: z.array(owedForm),
})
export type DeskView = z.output<typeof deskView>
