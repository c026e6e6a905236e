import { z } from 'zod/mini'
import { lang } from './lang.ts'
import { ageBand, wants, youthTopic } from './topic.ts'

/** What a youth chose or skipped. Routing uses it, the counsellor sees it, and it is never counted. */
export const choices = z.strictObject({
  topic: z.optional(youthTopic),
  about: z.optional(z.enum(['me', 'another'])),
  age: z.optional(ageBand),
  wants: z.optional(wants),
  writtenBefore: z.optional(z.boolean()),
  lang,
})
export type Choices = z.output<typeof choices>

/** The ticket of a phone waits longer for a lost connection than that of a computer, because a phone's screen goes dark. */
export const device = z.enum(['phone', 'computer'])
export type Device = z.output<typeof device>

/** Why a cover came by itself: the page was out of view, or was loaded again. */
export const coveredBy = z.enum(['view', 'reload'])
export type CoveredBy = z.output<typeof coveredBy>
