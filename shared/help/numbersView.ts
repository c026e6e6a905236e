import { z } from 'zod/mini'
import { lineId } from '../ids.ts'
import { bridge } from './bridge.ts'
import { entryId, numberRecord, offerRecord } from './offer.ts'

/**
 * How an entry stands. `checked`: confirmed as it is now. `due`: the same, too long ago. `changed`: confirmed as it was before. `unchecked`: nobody
 * has confirmed it. `no-contact`: there is no way to reach it yet, so there is nothing to confirm.
 */
export const standings = ['due', 'changed', 'unchecked', 'no-contact', 'checked'] as const
export type EntryStanding = (typeof standings)[number]

/** The bytes that a confirmation is about, as a hash. */
export const print = z.string().check(z.maxLength(64), z.regex(/^[A-Za-z0-9_+/=-]+$/))

/** One number or place, as the coordinator of a line sees it. */
export const entryView = z.strictObject({
  record: z.union([numberRecord, offerRecord]),
  print,
  standing: z.enum(standings),
  /** Whether young people see it now. A number that was planted is shown unchecked too. */
  isShown: z.boolean(),
  /** Only this coordinator's lines show it, so it may be changed and removed here. */
  mayChange: z.boolean(),
  /** The last confirmation. `by` null: that person is gone. */
  checked: z.nullable(z.strictObject({ on: z.string(), by: z.nullable(z.string()) })),
})
export type EntryView = z.output<typeof entryView>

/** Everything that a line shows or would show, and its bridges. */
export const numbersView = z.strictObject({
  line: lineId,
  /** Today in the time zone of the line. */
  today: z.string(),
  municipalities: z.array(z.string()),
  entries: z.array(entryView),
  bridges: z.array(bridge),
})
export type NumbersView = z.output<typeof numbersView>

/** What the coordinator asked for was done, and the entry now stands like this; null: the line shows it no more. */
const settled = z.strictObject({ did: z.literal('done'), entry: z.nullable(entryView) })
/** Somebody changed or removed the entry since it was read, and nothing was done. */
const newer = z.strictObject({ did: z.literal('newer'), entry: z.nullable(entryView) })
/** The line has as many entries of its own as it may have. */
const full = z.strictObject({ did: z.literal('full') })

export const entryAnswer = z.discriminatedUnion('did', [settled, newer, full])
export type EntryAnswer = z.output<typeof entryAnswer>

/** The entry that a coordinator of this line means. */
export const entryOfLine = { line: lineId, id: entryId }
/** How often an entry had been saved when it was read. */
export const entryVersion = z.int().check(z.nonnegative())
