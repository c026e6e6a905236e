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
