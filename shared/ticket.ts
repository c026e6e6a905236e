import { z } from 'zod/mini'
import { lang } from './lang.ts'
import { ageBand, wants, youthTopic } from './topic.ts'

/** What a youth chose or skipped. It routes, is shown to the counsellor, and is never counted. */
export const choices = z.strictObject({
  topic: z.optional(youthTopic),
  about: z.optional(z.enum(['me', 'another'])),
  age: z.optional(ageBand),
  wants: z.optional(wants),
  writtenBefore: z.optional(z.boolean()),
  lang,
})
export type Choices = z.output<typeof choices>

/** A phone's ticket outlives a dark screen longer than a computer's. */
export const device = z.enum(['phone', 'computer'])
export type Device = z.output<typeof device>

/** How a cover came that nobody raised by hand: the page was out of view, or was loaded anew. */
export const coveredBy = z.enum(['view', 'reload'])
export type CoveredBy = z.output<typeof coveredBy>
