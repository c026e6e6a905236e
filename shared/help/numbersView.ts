import { z } from 'zod/mini'
import { lineId, personId } from '../ids.ts'
import { bridge } from './bridge.ts'
import { calendarDate, entryId, numberRecord, offerRecord } from './offer.ts'

/**
 * How an entry stands. `checked`: confirmed as it is now. `due`: the same, too long ago. `changed`: confirmed as it was before. `unchecked`: nobody
 * has confirmed it. `off`: a coordinator said that it does not work. `no-contact`: there is no way to reach it yet, so there is nothing to confirm.
 */
export const standings = ['off', 'due', 'changed', 'unchecked', 'no-contact', 'checked'] as const
export type EntryStanding = (typeof standings)[number]

/** The bytes that a confirmation is about, as a hash. */
export const print = z.string().check(z.maxLength(64), z.regex(/^[A-Za-z0-9_+/=-]+$/))

/** One number or place, as the coordinator of a line sees it. */
export const entryView = z.strictObject({
  record: z.union([numberRecord, offerRecord]),
  print,
  standing: z.enum(standings),
  /**
   * The bytes that youths of this line are shown now: of the entry, or of what it said before (`record.earlier`). Null: they are shown nothing. A
   * number that was planted is shown unchecked too.
   */
  shown: z.nullable(print),
  /** It does not work, as a coordinator said. `by` null: somebody of another line, or who is gone. `here`: on this line alone. */
  off: z.nullable(z.strictObject({ on: calendarDate, by: z.nullable(z.string()), here: z.boolean() })),
  /** A coordinator of another line said that it does not work there. */
  isDoubted: z.boolean(),
  /** A number that the line must have before it opens for the first time. */
  mustHave: z.nullable(z.enum(['doctor', 'psychiatry', 'social-duty'])),
  /** The confirmation may be taken back here, for every line that shows the entry. */
  mayWithdraw: z.boolean(),
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
  /** The counsellors of the line. One of them may be the person of a bridge. */
  team: z.array(z.strictObject({ person: personId, name: z.string() })),
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
