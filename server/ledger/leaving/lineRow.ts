import { z } from 'zod/mini'
import { auditEvents } from '../../../shared/audit/auditEvents.ts'
import { numberRecord, offerRecord } from '../../../shared/help/offer.ts'
import { moment, personId } from '../../../shared/ids.ts'
import { line } from '../../../shared/line.ts'
import { check } from '../confirmations.ts'
import { offRow } from '../help/offRow.ts'
import { leader } from '../register/leaders.ts'
import { frozenRow, partRow } from '../reports/reports.ts'
import { ownThingNames } from './ownThings.ts'

const short = z.string().check(z.maxLength(500))
const shorts = z.array(z.string().check(z.maxLength(40))).check(z.maxLength(40))
const texts = z.record(z.string().check(z.maxLength(100)), short)
const counts = z.record(z.string().check(z.maxLength(100)), z.int().check(z.nonnegative()))
/** A text that is JSON of an object. */
const json = z.string().check(z.refine((text) => typeof jsonOf(text) === 'object'))
const named = z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,64}$/))

/** A text that is JSON of this shape, kept byte for byte: the audit holds its hash. */
const written = (shape: { safeParse(value: unknown): { success: boolean } }) =>
  z.string().check(z.refine((text) => shape.safeParse(jsonOf(text)).success))

/** One row of the file of a line (docs/export.md). No row holds a password, a session, or anything of a youth or of a single talk. */
export const lineRow = z.discriminatedUnion('row', [
  z.strictObject({ row: z.literal('line'), line }),
  /** Who the ids in the rows below are: the working first name, and what the person does on this line. The latter is absent in files of version 1. */
  z.strictObject({
    row: z.literal('person'),
    person: personId,
    name: z.string(),
    title: z.optional(short),
    roles: z.optional(shorts),
    langs: z.optional(shorts),
    isOn: z.optional(z.boolean()),
  }),
  z.strictObject({ row: z.literal('number'), number: numberRecord }),
  z.strictObject({ row: z.literal('offer'), offer: offerRecord }),
  z.strictObject({ row: z.literal('fact'), id: named, fact: z.looseObject({ id: z.string(), lines: z.array(z.string()) }) }),
  z.strictObject({ row: z.literal('confirmation'), confirmation: check }),
  /** A number or a place that does not work, as the line's coordinators said. */
  z.strictObject({ row: z.literal('off'), off: offRow }),
  z.strictObject({ row: z.literal('leader'), leader }),
  z.strictObject({ row: z.literal('themes'), themes: z.looseObject({ id: z.string() }) }),
  /** A thing of the list `ownThings`: the hash that it stands in, its field, and its row byte for byte. */
  z.strictObject({ row: z.literal('thing'), name: z.enum(ownThingNames), field: short, text: z.string() }),
  /** Since when the line counts; how long its periods are, by year; the cells of its years; what is withheld. */
  z.strictObject({
    row: z.literal('periods'),
    counting: z.nullable(z.string().check(z.regex(/^\d{1,15}$/))),
    kinds: texts,
    cells: z.record(z.string().check(z.maxLength(100)), json),
    lost: z.nullable(z.string().check(z.regex(/^[0-9QH -]{0,5000}$/))),
  }),
  /** One published table, byte for byte. Each holds the hash of the one before. */
  z.strictObject({ row: z.literal('publication'), text: z.string() }),
  /** The tables of a pool that the line was in. They are for reading: another installation does not take them up. */
  z.strictObject({ row: z.literal('pool-publication'), pool: named, text: z.string() }),
  /** A month, or four weeks, that are over. */
  z.strictObject({ row: z.literal('month'), month: named, sums: counts, waits: counts, talks: counts }),
  z.strictObject({ row: z.literal('heat'), monday: named, counts }),
  z.strictObject({ row: z.literal('report-text'), field: short, text: written(partRow) }),
  z.strictObject({ row: z.literal('frozen-report'), field: short, text: written(frozenRow) }),
  z.strictObject({ row: z.literal('audit'), at: moment, who: short, what: z.enum(auditEvents), about: short }),
])
export type LineRow = z.output<typeof lineRow>

/** The value of a JSON text; null: it is none, or it names a key that would reach into every object. */
export function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '', (name, value) => {
      if (name === '__proto__') throw new SyntaxError('no key of ours')
      return value
    })
  } catch {
    return null
  }
}
