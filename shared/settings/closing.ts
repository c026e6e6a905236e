import { z } from 'zod/mini'
import { moment } from '../ids.ts'
import { perLang } from '../lang.ts'
import { lineFault } from './lineFault.ts'
import { lineReading } from './lineSettings.ts'

/** How long a line is closed by hand: for the rest of its day, until a moment, or until somebody opens it again. */
export const closedFor = z.union([z.literal('day'), z.literal('by-hand'), moment])
export type ClosedFor = z.output<typeof closedFor>

export const closingMessage = z.strictObject(perLang(() => z.string().check(z.maxLength(600))))

/** `already`: the line is closed by hand, and stays as it was closed. */
export const closeLineAnswer = z.discriminatedUnion('did', [
  z.strictObject({ did: z.literal('closed'), reading: lineReading, opensAt: z.nullable(moment) }),
  z.strictObject({ did: z.literal('already'), reading: lineReading, opensAt: z.nullable(moment) }),
  z.strictObject({ did: z.literal('faults'), faults: z.array(lineFault).check(z.maxLength(10)) }),
])
export type CloseLineAnswer = z.output<typeof closeLineAnswer>
