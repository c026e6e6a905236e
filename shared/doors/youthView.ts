import { z } from 'zod/mini'
import { convId, epoch, kid, lineId, moment, place, token } from '../ids.ts'
import { keyOffer } from '../sealing/keys.ts'
import { ending } from '../topic.ts'

const rev = z.int().check(z.nonnegative())

/** How long it may take, in minutes, or why we cannot say. */
export const estimate = z.union([
  z.strictObject({ fromMin: z.int(), toMin: z.int() }),
  z.strictObject({
    /** `many-before`: longer than any range we tell. `not-ready`: somebody is free, but was with her a moment ago. `only-unwanted`: nobody is here but who she asked not to meet again. */
    why: z.enum(['soon', 'all-talking', 'many-before', 'nobody-yet', 'counsellor-away', 'not-ready', 'only-unwanted']),
  }),
])
export type Estimate = z.output<typeof estimate>

/** A statement by the server of where this youth stood, sealed under the server's own key. Opaque to the browser; it gives it back after a loss (`youth:rebuild`). */
export const pass = z.string().check(z.maxLength(6000), z.regex(/^[A-Za-z0-9_-]+$/))

/**
 * All that a youth's page knows from the server, whole at every change: a page never adds up notices.
 * A view with a lower `rev` than the one held is old and dropped.
 */
export const youthView = z.discriminatedUnion('phase', [
  z.strictObject({
    phase: z.literal('waiting'),
    rev,
    conv: convId,
    line: lineId,
    place,
    estimate,
    urgent: z.boolean(),
    /** True while somebody is rung for this youth. Who it is stays unsaid: a youth meets only a counsellor who has accepted. */
    ringing: z.optional(z.literal(true)),
    /** True after a conversation, or where our side lost the seat: "you stand first". */
    returned: z.boolean(),
    /** True where the youth asked for somebody else than the one before: also a page that was loaded anew then says so. */
    wished: z.optional(z.literal(true)),
    /**
     * Somebody came, and this page did not answer. `behind`: so she stands behind the others. `parked`: nobody is rung for her until this
     * page asks for anything. `rests`: for a while. Absent for everybody else.
     */
    unanswered: z.optional(z.enum(['behind', 'parked', 'rests'])),
    /** The last epoch begun with somebody; null before the first wrap. From here on the page writes under one that nobody was given. */
    epoch: z.optional(z.nullable(epoch)),
    /** The queue may not be reached before the line closes then. */
    closesAt: z.nullable(moment),
    mayNotReach: z.boolean(),
    pass,
  }),
  z.strictObject({
    /** A counsellor has accepted: check the offer, then give wraps or refuse. */
    phase: z.literal('connecting'),
    rev,
    conv: convId,
    line: lineId,
    offer: keyOffer,
    pass,
  }),
  z.strictObject({
    phase: z.literal('chat'),
    rev,
    conv: convId,
    line: lineId,
    epoch,
    counsellor: kid,
    startedAt: moment,
    counsellorPresence: z.enum(['here', 'away']),
    /** True once somebody else could take over if the counsellor stays away. */
    anotherOnDuty: z.boolean(),
    /** Both have been silent: a kind question is due. */
    stillThere: z.boolean(),
    closesAt: z.nullable(moment),
    /** A counsellor's page was reloaded and asks for the keys it had (purpose `rejoin`). */
    offer: z.nullable(keyOffer),
    pass,
  }),
  z.strictObject({
    phase: z.literal('ended'),
    rev,
    conv: convId,
    line: lineId,
    endedBy: ending,
    /** Had there been a conversation? A ticket that lapsed never had one. */
    talked: z.boolean(),
    /** It ended while she waited, for the first time or again: there silence ends nothing, the line's own closing does. */
    inQueue: z.boolean(),
    /** Lets the after-chat questions be answered once. */
    survey: z.nullable(token),
  }),
])
export type YouthView = z.output<typeof youthView>
