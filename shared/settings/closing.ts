import { z } from 'zod/mini'
import { lineNow } from '../figures.ts'
import { moment } from '../ids.ts'
import { inEachUpTo } from '../lang.ts'
import { lineFault } from './lineFault.ts'

/** How long a line is closed by hand: for the rest of its day, until a moment, or until somebody opens it again. */
export const closedFor = z.union([z.literal('day'), z.literal('by-hand'), moment])
export type ClosedFor = z.output<typeof closedFor>

export const closingMessage = inEachUpTo(600)

/** The line as it stands after that, as the screen "Now" shows it. `at`: the moment of this look. */
const after = { at: moment, now: lineNow }

/** `already`: the line is closed by hand, and stays as it was closed. */
export const closeLineAnswer = z.discriminatedUnion('did', [
  z.strictObject({ did: z.literal('closed'), ...after }),
  z.strictObject({ did: z.literal('already'), ...after }),
  z.strictObject({ did: z.literal('faults'), faults: z.array(lineFault).check(z.maxLength(10)) }),
])
export type CloseLineAnswer = z.output<typeof closeLineAnswer>

export const openLineAnswer = z.strictObject(after)
export type OpenLineAnswer = z.output<typeof openLineAnswer>

/** When a line would open again if it were closed so now; null: nobody knows. */
export const closingAsked = z.strictObject({ opensAt: z.nullable(moment) })
export type ClosingAsked = z.output<typeof closingAsked>
