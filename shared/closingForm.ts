import { z } from 'zod/mini'
import { formNumber, lineId } from './ids.ts'
import { ageBand, ending, topicId } from './topic.ts'

export const severities = ['none', 'concern', 'acute'] as const
export const outcomes = ['listened', 'information', 'self_help', 'local_offer', 'bridged', 'emergency_112', 'underretning', 'none'] as const
export const contactBefores = ['yes', 'no', 'not_asked'] as const

/**
 * What a counsellor ticks at the end. The server splits it at once into counts. No count holds two of its fields together, but for the
 * topic groups by age (docs/statistics.md).
 */
export const closingForm = z.strictObject({
  form: formNumber,
  topics: z.array(topicId).check(z.minLength(1), z.maxLength(3)),
  severity: z.enum(severities),
  outcomes: z.array(z.enum(outcomes)).check(z.minLength(1), z.maxLength(3)),
  endedBy: ending,
  age: ageBand,
  contactBefore: z.enum(contactBefores),
  municipality: z.nullable(z.string().check(z.regex(/^[a-z-]{2,40}$/))),
})
export type ClosingForm = z.output<typeof closingForm>

/** A corrected form. Only the page that saved the form knows its old answers (`was`). That page may correct it until it settles. */
export const mendedForm = z.strictObject({ line: lineId, was: closingForm, now: closingForm })
export type MendedForm = z.output<typeof mendedForm>
