import { z } from 'zod/mini'
import { inEachUpTo, lang } from '../lang.ts'
import { settingsChange } from './lineSettings.ts'

/** The states in which a coordinator looks at a line. */
export const previewStates = ['open', 'closed', 'full', 'nobody-yet'] as const

/** Whose ways on are shown: those of the present hour, those of one span, by its place, or those of all other hours. */
const hour = z.union([z.literal('now'), z.literal('otherwise'), z.int().check(z.gte(0), z.lt(30))])

/** What is shown: the line with what is changed in the form, in a state and a language. */
export const previewAsked = z.strictObject({
  change: settingsChange,
  state: z.enum(previewStates),
  hour,
  lang,
  /** What a campaign says, as it is written in its form. */
  campaign: z.optional(inEachUpTo(600)),
})
export type PreviewAsked = z.output<typeof previewAsked>
