import { z } from 'zod/mini'
import { lineFields, lineReading } from './lineSettings.ts'
import { publicFaultKinds } from './public/publicFault.ts'

/** Why a field is not taken. `shared/words` has a sentence for each that says what would be right. */
export const lineFaults = [
  'name-empty',
  'name-long',
  'path-shape',
  'path-taken',
  'path-kept',
  'path-in-use',
  'one-line',
  'unseen-signs',
  'greeting-empty',
  'greeting-long',
  'clock-wrong',
  'span-empty',
  'days-none',
  'hours-cross',
  'date-unknown',
  'date-twice',
  'dates-many',
  'message-empty',
  'message-long',
  'until-past',
  'until-far',
  'closing-soon-far',
  'ages-none',
  'queue-limit',
  'urgent-reserve',
  'municipality-none',
  'municipality-unknown',
  'pool-unknown',
  'overflow-unknown',
  'overflow-self',
  'overflow-nowhere',
  'overflow-many',
  'controller-empty',
  'controller-long',
  ...publicFaultKinds,
] as const
export type LineFaultKind = (typeof lineFaults)[number]

/** `at`: a weekday, a date or a language, where a field has several parts. */
export const lineFault = z.strictObject({
  field: z.enum(lineFields),
  why: z.enum(lineFaults),
  at: z.optional(z.string().check(z.maxLength(40))),
})
export type LineFault = z.output<typeof lineFault>

/** What the numbers of a line may be. The sentences for refused values name them. */
export const lineBounds = {
  name: 40,
  greeting: 200,
  message: 200,
  /** A line is closed until a moment at most so many days ahead; for longer, until somebody opens it. */
  closedDays: 366,
  controllerName: 80,
  contact: 400,
  dates: 100,
  ways: 6,
  closingSoonMin: { low: 0, high: 120 },
  queueLimit: { low: 1, high: 200 },
  urgentReserve: { low: 0, high: 50 },
} as const

/**
 * `newer`: somebody else has saved this line meanwhile; nothing is changed, and what stands now is in `reading`. `faults`: nothing is
 * changed, and each field that is not taken says why. `same`: the line stood so already.
 */
export const saveLineAnswer = z.discriminatedUnion('did', [
  z.strictObject({ did: z.literal('saved'), reading: lineReading }),
  z.strictObject({ did: z.literal('same'), reading: lineReading }),
  z.strictObject({ did: z.literal('newer'), reading: lineReading }),
  z.strictObject({ did: z.literal('faults'), faults: z.array(lineFault).check(z.maxLength(100)) }),
])
export type SaveLineAnswer = z.output<typeof saveLineAnswer>
