import { z } from 'zod/mini'

export const heardFroms = ['school', 'internet', 'friend', 'counsellor_or_teacher', 'ssp', 'poster', 'other'] as const

/** The answers after a chat. A youth may skip each of them, and the counsellor sees none. */
export const surveyAnswers = z.strictObject({
  /** The mood after the chat minus the mood before it, each from 1 to 5. */
  moodChange: z.optional(z.int().check(z.gte(-4), z.lte(4))),
  gotWhatICameFor: z.optional(z.enum(['yes', 'partly', 'no'])),
  wouldComeBack: z.optional(z.enum(['yes', 'maybe', 'no'])),
  heardFrom: z.optional(z.enum(heardFroms)),
})
export type SurveyAnswers = z.output<typeof surveyAnswers>
