import { z } from 'zod/mini'
import { isShown } from './band.ts'
import { lineId, moment } from './ids.ts'
import { inEach } from './lang.ts'

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

/** All that a line has published about what young people came with, and the words for what its tables name by an id. */
export const topicFigures = z.strictObject({
  line: lineId,
  /** In the order in which they were published. Twenty-nine years of a line that publishes monthly have a place here. */
  publications: z.array(publication).check(z.maxLength(2000)),
  /** The number of the first publication that was changed or taken out; then none is answered. Null: every one is what was published. */
  brokenAt: z.nullable(z.int()),
  /** Years in which the line publishes no table, because it had too few conversations before. */
  tooFewIn: z.array(z.int()),
  /** Periods that are withheld because a restore lost whether they were published, past or running. */
  lostIn: z.array(period),
  /** The periods that still run, the shortest first, and from when on their tables are published. */
  running: z.array(z.strictObject({ period, publishedFrom: moment })),
  topics: z.array(z.strictObject({ id: z.string(), name: inEach })),
  municipalities: z.array(named),
  offers: z.array(named),
})
export type TopicFigures = z.output<typeof topicFigures>
