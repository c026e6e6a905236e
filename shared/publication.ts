import { z } from 'zod/mini'
import { isShown } from './band.ts'

/** The tables of a line or a pool, and nothing else is ever published about what young people came with. */
export const tables = ['Q', 'Qd', 'P', 'A', 'O', 'S', 'C', 'G', 'L', 'TA', 'F', 'V', 'H'] as const
export type Table = (typeof tables)[number]

/** A published period: a year, or a month, a quarter or a half of one. */
const period = z.string().check(z.regex(/^\d{4}(-(\d\d|Q[1-4]|H[12]))?$/))
const hash = z.string().check(z.maxLength(64))
const cellName = z.string().check(z.maxLength(80))

/**
 * A frozen table. Its text is written once and never changes: the screen, the report and the files show the same bytes. `cells` null: the
 * table is withheld. `before` is the hash of the publisher's publication before this one.
 */
export const publication = z.strictObject({
  version: z.literal(1),
  /** The line, or the pool of lines, that publishes. */
  publisher: z.string().check(z.minLength(1), z.maxLength(80)),
  table: z.enum(tables),
  period,
  cells: z.nullable(z.array(z.tuple([cellName, z.string().check(z.refine(isShown))])).check(z.maxLength(1000))),
  before: hash,
})
export type Publication = z.output<typeof publication>
