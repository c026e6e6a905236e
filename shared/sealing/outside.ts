import { z } from 'zod/mini'

/** The longest text of each field, in UTF-16 units. Together, and with all else that is sealed beside them, they fit in an envelope. */
export const mostOfOutside = { called: 60, reach: 240, safely: 240, pass: 400 }
export type OutsideField = keyof typeof mostOfOutside
export const outsideFields = ['called', 'reach', 'safely', 'pass'] as const satisfies readonly OutsideField[]

const upTo = (length: number) => z.string().check(z.maxLength(length))
/**
 * What a youth says of themself, so that they can be helped outside the chat: what to call them, how to reach them, when and how that is safe, and
 * what may be said on. Without a way to reach them there is nothing to give.
 */
export const outsideCard = z.strictObject({
  called: upTo(mostOfOutside.called),
  reach: z.string().check(z.minLength(1), z.maxLength(mostOfOutside.reach)),
  safely: upTo(mostOfOutside.safely),
  pass: upTo(mostOfOutside.pass),
})
export type OutsideCard = z.output<typeof outsideCard>
export const emptyOutside: OutsideCard = { called: '', reach: '', safely: '', pass: '' }

/** The youth's page counts what it gives, so that "seen", "taken back" and "written down" name one giving. */
const giving = z.int().check(z.minimum(1), z.maximum(999))

export const outsideStep = z.discriminatedUnion('step', [
  /** A counsellor asks. `duty`: there is a duty to report, or a life is in danger, so it is not offered as a choice. */
  z.strictObject({ step: z.literal('ask'), duty: z.boolean() }),
  /** `duty`: a counsellor says that there is one by now. `open`: the youth begins to fill it in. `close`: no to it, or the question is taken back. */
  z.strictObject({ step: z.enum(['duty', 'open', 'close']) }),
  z.strictObject({ step: z.literal('give'), giving, card: outsideCard }),
  /** `see` and `use` (written down elsewhere): the counsellor. `withdraw`: the youth. */
  z.strictObject({ step: z.enum(['see', 'withdraw', 'use']), giving }),
])
export type OutsideStep = z.output<typeof outsideStep>
