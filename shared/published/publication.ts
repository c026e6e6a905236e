import { z } from 'zod/mini'
import { lineId, moment } from '../ids.ts'
import { inEach } from '../lang.ts'
import { isShown } from './band.ts'

/** The tables of a line or a pool, and nothing else is ever published about what young people came with. */
export const tables = ['Q', 'Qd', 'P', 'A', 'O', 'S', 'C', 'G', 'L', 'TA', 'F', 'V', 'H'] as const
export type Table = (typeof tables)[number]

/** A published period: a year, or a month, a quarter or a half of one. */
const period = z.string().check(z.regex(/^\d{4}(-(\d\d|Q[1-4]|H[12]))?$/))
const hash = z.string().check(z.maxLength(64))
const named = z.strictObject({ id: z.string(), name: z.string() })
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

/** The words for what tables name by an id. */
const namesInTables = {
  topics: z.array(z.strictObject({ id: z.string(), name: inEach })),
  municipalities: z.array(named),
  offers: z.array(named),
}

/**
 * All that a line has published about what young people came with, also as one of a pool, and the words for what its tables name by an id. Of a
 * pool, the years in which the line belongs to it.
 */
export const topicFigures = z.strictObject({
  line: lineId,
  /** In the order in which they were published. Twenty-nine years of a line that publishes monthly have a place here. */
  publications: z.array(publication).check(z.maxLength(2000)),
  /** The number of the first publication that was changed or taken out; then none is answered. Null: every one is what was published. */
  brokenAt: z.nullable(z.int()),
  /** Years in which the line publishes no table, because it had too few conversations before. */
  tooFewIn: z.array(z.int()),
  /** The years in which the line publishes as one of a pool, as far as they are shown, and the coming one. `lines`: all of its lines. */
  together: z.array(z.strictObject({ year: z.int(), pool: inEach, lines: z.array(z.strictObject({ line: lineId, name: inEach })) })),
  /** Periods that are withheld because a restore lost whether they were published, past or running. */
  lostIn: z.array(period),
  /** The periods that still run, the shortest first, and from when on their tables are published. */
  running: z.array(z.strictObject({ period, publishedFrom: moment })),
  ...namesInTables,
})
export type TopicFigures = z.output<typeof topicFigures>

const count = z.int().check(z.nonnegative())
/**
 * One table of one period, added up over the publishers of several lines from their published bands. `of`: who is in it. `withheld`: who has
 * withheld it. `without`: the lines that are not in it, because they publish this table for other periods, or not in that year.
 */
const bandSum = z.strictObject({
  table: z.enum(tables),
  period,
  cells: z.array(z.tuple([cellName, count, count])),
  of: z.array(z.string()),
  withheld: z.array(z.string()),
  without: z.array(lineId),
})
export type BandSum = z.output<typeof bandSum>

/** The sums over all lines of a coordinator. `publishers`: the lines, and the pools of lines, that have published; a pool with all of its lines. */
export const allLines = z.strictObject({
  lines: z.array(z.strictObject({ line: lineId, name: inEach })),
  publishers: z.array(
    z.strictObject({ publisher: z.string(), name: inEach, lines: z.array(z.strictObject({ line: lineId, name: inEach })) }),
  ),
  sums: z.array(bandSum).check(z.maxLength(2000)),
  /** A publication of one of these publishers was changed or taken out; then no sum is answered. */
  brokenIn: z.array(z.string()),
  ...namesInTables,
})
export type AllLines = z.output<typeof allLines>
