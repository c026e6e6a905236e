import { z } from 'zod/mini'
import { choices } from '../choices.ts'
import { mostOfBridge } from '../help/bridge.ts'
import { entryId } from '../help/offer.ts'
import { challenge, convId, epoch, lineId, moment, personId, publicKey, ringId, sha256Digest, signature } from '../ids.ts'
import { stretch } from '../sealing/envelope.ts'
import { keyOffer, wrap } from '../sealing/keys.ts'

/** Where a bridge is. The youth is told it, and the staff beside. */
export const bridgePlace = z.string().check(z.maxLength(mostOfBridge.place))

/**
 * A colleague on duty on the line of a talk. `free`: at work, and not reading along or asked to elsewhere. `bridge`: the colleague may be invited
 * as this bridge of the line. Who may be invited as a bridge stands in the list as a colleague, too.
 */
export const onlooker = z.strictObject({
  person: personId,
  name: z.string(),
  title: z.string(),
  free: z.boolean(),
  bridge: z.optional(z.strictObject({ id: entryId, place: bridgePlace })),
})
export type Onlooker = z.output<typeof onlooker>

/** `asked`: the colleague. `accepted`: the youth is asked now. `reads`: the youth has said yes, by giving the key. */
export const lookOnAt = z.enum(['asked', 'accepted', 'reads'])

/** In the talk of the counsellor who asked. `place`: the colleague was asked as the bridge there. */
export const lookOnBeside = z.strictObject({
  to: personId,
  name: z.string(),
  until: moment,
  at: lookOnAt,
  place: z.optional(bridgePlace),
})
export type LookOnBeside = z.output<typeof lookOnBeside>

/**
 * On the desk of the colleague. `epoch`: the one that an offer would begin. `offered`: the signature of the offer that stands. `given`: the hash
 * of the key that the youth gave wraps to last. `place`: as in `lookOnBeside`.
 */
export const lookOnAtDesk = z.strictObject({
  id: ringId,
  conv: convId,
  line: lineId,
  from: z.string(),
  choices,
  acute: z.boolean(),
  startedAt: moment,
  until: moment,
  at: lookOnAt,
  youthPub: publicKey,
  challenge,
  epoch,
  offered: z.nullable(signature),
  given: z.nullable(sha256Digest),
  place: z.optional(bridgePlace),
})
export type LookOnAtDesk = z.output<typeof lookOnAtDesk>

/** Why a colleague does not read along, or does no longer. `no`: the youth said no. `silent`: the youth did not answer. */
export const lookOnEnded = z.strictObject({ conv: convId, why: z.enum(['declined', 'unanswered', 'away', 'no', 'silent', 'left']) })
export type LookOnEnded = z.output<typeof lookOnEnded>

const one = z.strictObject({ conv: convId })

/** Part of the counsellor's door: a colleague reads along in a talk, with the youth's yes. There is no request by which the colleague could write. */
export const lookOnDoor = {
  requests: {
    'lookOn:colleagues': { payload: one, reply: z.array(onlooker) },
    /** `bridge`: the colleague is asked as this bridge of the line, and the youth is told the place. */
    'lookOn:ask': { payload: z.strictObject({ conv: convId, to: personId, bridge: z.optional(entryId) }), reply: z.null() },
    'lookOn:accept': { payload: z.strictObject({ conv: convId, id: ringId }), reply: z.null() },
    /** The one who asked takes it back or ends it; the colleague says no or reads no more. */
    'lookOn:end': { payload: one, reply: z.null() },
    /** The colleague's browser sends it by itself, after the yes and after a reload. */
    'lookOn:offer': { payload: keyOffer, reply: z.null() },
    'lookOn:wraps': { payload: one, reply: z.array(wrap) },
    'lookOn:read': { payload: z.strictObject({ conv: convId, after: z.int().check(z.nonnegative()) }), reply: stretch },
  },
  notices: {
    /** To the one who asked. */
    'lookOn:ended': lookOnEnded,
  },
}
