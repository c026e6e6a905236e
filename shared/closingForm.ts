import { z } from 'zod/mini'
import { entryId } from './help/offer.ts'
import { b64UpTo, formNumber, lineId, moment } from './ids.ts'
import { ageBand, ending, topicId } from './topic.ts'

export const severities = ['none', 'concern', 'acute'] as const
export const outcomes = ['listened', 'information', 'self_help', 'local_offer', 'bridged', 'emergency_112', 'underretning', 'none'] as const
export const contactBefores = ['yes', 'no', 'not_asked'] as const

/** Bytes: the padded draft, the IV and GCM's tag. */
export const DRAFT_BYTES = 1000
const SEALED_DRAFT_BYTES = DRAFT_BYTES + 12 + 16

/**
 * What a counsellor ticks at the end. The server splits it at once into counts. No count holds two of its fields together, but for the
 * topic groups by age (docs/statistics.md).
 */
export const closingForm = z.strictObject({
  form: formNumber,
  topics: z.array(topicId).check(z.minLength(1), z.maxLength(3)),
  /** The topic that mattered most, one of `topics`. Null: none of them did. */
  primary: z.nullable(topicId),
  severity: z.enum(severities),
  outcomes: z.array(z.enum(outcomes)).check(z.minLength(1), z.maxLength(3)),
  /** The places of the line that the counsellor told the youth about, by id. */
  offersGiven: z.array(entryId).check(z.maxLength(3)),
  endedBy: ending,
  age: ageBand,
  contactBefore: z.enum(contactBefores),
  municipality: z.nullable(z.string().check(z.regex(/^[a-z-]{2,40}$/))),
})
export type ClosingForm = z.output<typeof closingForm>

/**
 * What is ticked so far in a form, as the counsellor's page seals it for the server: IV and AES-GCM, padded to one size. The key stays in the page's
 * session, so the server holds nothing that it can read.
 */
export const sealedDraft = b64UpTo(SEALED_DRAFT_BYTES)

/** A corrected form. Only the page that saved the form knows its old answers (`was`). That page may correct it until it settles. */
export const mendedForm = z.strictObject({ line: lineId, was: closingForm, now: closingForm })
export type MendedForm = z.output<typeof mendedForm>

/**
 * A form that is taken back whole, because it was filled in for another talk. Then the form is owed again. The server has forgotten when
 * and by whom the talk was ended, so the page says it again.
 */
export const takenBackForm = z.strictObject({ line: lineId, was: closingForm, endedBy: ending, endedAt: moment })
export type TakenBackForm = z.output<typeof takenBackForm>
