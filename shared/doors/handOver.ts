import { z } from 'zod/mini'
import { choices } from '../choices.ts'
import { convId, kid, lineId, moment, personId, ringId } from '../ids.ts'
import { keyOffer } from '../sealing/keys.ts'
import { handOverNote } from '../sealing/note.ts'

/** A colleague on duty on the line of a talk. `free`: with a free seat, and not asked for another talk. `kid`: the key that the goodbye names. */
export const colleague = z.strictObject({ person: personId, kid, name: z.string(), title: z.string(), free: z.boolean() })
export type Colleague = z.output<typeof colleague>

/** In the talk of the one who gives: to whom it is offered, and until when. */
export const handing = z.strictObject({ to: personId, name: z.string(), until: moment, blind: z.boolean(), note: z.boolean() })

/** On the desk of the colleague: a talk that is offered by name. `note`: the one who gives has written a note. */
export const offeredTalk = z.strictObject({
  id: ringId,
  conv: convId,
  line: lineId,
  from: z.string(),
  choices,
  urgent: z.boolean(),
  acute: z.boolean(),
  startedAt: moment,
  until: moment,
  blind: z.boolean(),
  note: z.boolean(),
})
export type OfferedTalk = z.output<typeof offeredTalk>

/** On the newcomer's desk: who gave the talk over by name. `kid` and `name` of the note come from the roster, not from here. */
export const handed = z.strictObject({ by: personId, name: z.string(), blind: z.boolean(), note: z.boolean() })

/** Why a hand-over came to nothing. `away`: the colleague takes no new talks any more. */
export const handOverEnded = z.strictObject({ conv: convId, why: z.enum(['declined', 'unanswered', 'away']) })
export type HandOverEnded = z.output<typeof handOverEnded>

const one = z.strictObject({ conv: convId })
const oneOffered = z.strictObject({ conv: convId, id: ringId })

/** Part of the counsellor's door: a talk is handed over to a colleague by name. */
export const handOverDoor = {
  requests: {
    'handOver:colleagues': { payload: one, reply: z.array(colleague) },
    'handOver:offer': {
      payload: z.strictObject({ conv: convId, to: personId, blind: z.boolean(), note: z.boolean() }),
      reply: z.null(),
    },
    'handOver:takeBack': { payload: one, reply: z.null() },
    'handOver:accept': { payload: oneOffered, reply: z.null() },
    'handOver:decline': { payload: oneOffered, reply: z.null() },
    'note:give': { payload: handOverNote, reply: z.null() },
    'note:read': { payload: one, reply: z.nullable(handOverNote) },
    /** The page has opened the note: the server deletes it. */
    'note:drop': { payload: one, reply: z.null() },
  },
  notices: {
    /** To the one who gives: the colleague has the talk. The view tells that it is gone from here. */
    'handOver:accepted': z.strictObject({ conv: convId, to: personId }),
    'handOver:ended': handOverEnded,
    /** To the one who gave: the newcomer's key, to seal the note to. */
    'handOver:keyed': z.strictObject({ conv: convId, offer: keyOffer }),
    /** To the newcomer: ask `note:read`. */
    'note:ready': one,
  },
}
