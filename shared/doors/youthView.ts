import { z } from 'zod/mini'
import { convId, epoch, kid, lineOrPractice, moment, place, token } from '../ids.ts'
import { shut } from '../line.ts'
import { keyOffer } from '../sealing/keys.ts'
import { ending } from '../topic.ts'
import { bridgePlace } from './lookOn.ts'

const rev = z.int().check(z.nonnegative())

/** How long the wait may be, in minutes; or why there is no number. */
export const estimate = z.union([
  z.strictObject({ fromMin: z.int(), toMin: z.int() }),
  z.strictObject({
    /**
     * `many-before`: longer than any range that is shown. `not-ready`: a counsellor is free, but was with this youth a moment ago.
     * `only-unwanted`: the only counsellors here are those the youth asked not to meet again. `all-talking` and `others-before`: too few talks
     * are on record to tell a range; `others-before` is for those who do not stand in front. `closes-before`: the line probably closes first.
     */
    why: z.enum([
      'soon',
      'all-talking',
      'others-before',
      'many-before',
      'closes-before',
      'nobody-yet',
      'counsellor-away',
      'not-ready',
      'only-unwanted',
    ]),
  }),
])
export type Estimate = z.output<typeof estimate>

/** The ticket, sealed under the server's own key. The browser cannot open it, and gives it back after a loss (`youth:rebuild`). */
export const pass = z.string().check(z.maxLength(6000), z.regex(/^[A-Za-z0-9_-]+$/))

/**
 * All that a youth's page knows from the server. It is sent whole at every change, so that the page never has to put notices together.
 * The page drops a view with a lower `rev` than the one it has.
 */
export const youthView = z.discriminatedUnion('phase', [
  z.strictObject({
    phase: z.literal('waiting'),
    rev,
    conv: convId,
    line: lineOrPractice,
    place,
    estimate,
    urgent: z.boolean(),
    /** True while a seat rings for this youth. The counsellor's name is not told: a youth meets only a counsellor who has accepted. */
    ringing: z.optional(z.literal(true)),
    /** True after a conversation, or when the service lost the seat. The page says "you stand first" where nobody stands before. */
    returned: z.boolean(),
    /** True when the youth asked not to meet the last counsellor again. A reloaded page then says so too. */
    wished: z.optional(z.literal(true)),
    /**
     * A counsellor came, and this page did not answer. `behind`: the youth stands behind the others. `parked`: no seat rings for the youth until
     * this page asks for something. `rests`: no seat rings for a while. Otherwise absent.
     */
    unanswered: z.optional(z.enum(['behind', 'parked', 'rests'])),
    /** The last epoch whose wraps the server holds; null before the first wrap. The page now writes under an epoch that nobody was given. */
    epoch: z.optional(z.nullable(epoch)),
    /** When the line closes, if known. `mayNotReach`: the youth may not get a seat before that. */
    closesAt: z.nullable(moment),
    mayNotReach: z.boolean(),
    pass,
    /** The line takes no more youths, and this one waits on while a counsellor is on duty. `message`: of a line that was closed by hand. */
    shut: z.optional(shut),
  }),
  z.strictObject({
    /** A counsellor has accepted: check the offer, then give wraps or refuse. */
    phase: z.literal('connecting'),
    rev,
    conv: convId,
    line: lineOrPractice,
    offer: keyOffer,
    pass,
  }),
  z.strictObject({
    phase: z.literal('chat'),
    rev,
    conv: convId,
    line: lineOrPractice,
    epoch,
    counsellor: kid,
    startedAt: moment,
    counsellorPresence: z.enum(['here', 'away']),
    /** True when another counsellor on duty could take over if this one stays away. */
    anotherOnDuty: z.boolean(),
    /** Both people have been silent: the page asks a kind question. */
    stillThere: z.boolean(),
    closesAt: z.nullable(moment),
    /** The line takes no more youths. This talk is finished all the same. */
    shut: z.optional(shut),
    /** The counsellor's page was reloaded and asks again for the keys it had (purpose `rejoin`). */
    offer: z.nullable(keyOffer),
    /**
     * A colleague may read along if the youth says yes, or reads along already. An offer while `reads`: the colleague's page was reloaded. `place`:
     * where the colleague comes from, who was asked as a bridge. It is the server's word; the name is the roster's.
     */
    lookOn: z.optional(z.strictObject({ offer: z.nullable(keyOffer), reads: z.boolean(), place: z.optional(bridgePlace) })),
    pass,
  }),
  z.strictObject({
    phase: z.literal('ended'),
    rev,
    conv: convId,
    line: lineOrPractice,
    endedBy: ending,
    /** True when there was a conversation. A ticket may end before one begins. */
    talked: z.boolean(),
    /** True when the ticket ended in the queue, also after a conversation. Silence ends no ticket in the queue, but the closing of the line does. */
    inQueue: z.boolean(),
    /** A token to answer the questions after the chat, once. */
    survey: z.nullable(token),
    /** The line was closed when this ended. Whatever hours the page still holds are then not true. */
    shut: z.optional(shut),
  }),
])
export type YouthView = z.output<typeof youthView>
