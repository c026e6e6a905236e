import { z } from 'zod/mini'
import { lineId, moment, sha256Digest } from '../ids.ts'
import { inEach, inEachUpTo } from '../lang.ts'
import { ageBand, youthTopic } from '../topic.ts'
import { overflowIn } from './overflow.ts'
import { type KeptPublic, type PublicSettings, publicFields, publicOf } from './public/publicFields.ts'

/**
 * What a coordinator may write into each field. These bounds only keep a request small: what is too long, empty or crossed is answered
 * with a sentence (`lineFault.ts`), and a field of a form may be half written.
 */
const written = (most: number) => z.string().check(z.maxLength(most))
const clock = written(5)
const span = z.strictObject({ from: clock, to: clock })

/** How many spans of a week, how many dates, and how many spans of a date fit into a request. */
export const MOST_SPANS = 30
export const MOST_DATES = 120

/** The fields of a line that its coordinator changes. */
export const lineSettings = z.strictObject({
  name: inEachUpTo(200),
  path: written(20),
  greeting: inEachUpTo(600),
  hours: z.strictObject({
    week: z
      .array(z.strictObject({ days: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.maxLength(7)), from: clock, to: clock }))
      .check(z.maxLength(MOST_SPANS)),
    exceptions: z
      .array(z.strictObject({ date: z.string().check(z.regex(/^20\d{2}-\d{2}-\d{2}$/)), spans: z.array(span).check(z.maxLength(4)) }))
      .check(z.maxLength(MOST_DATES)),
  }),
  closedByHand: z.nullable(z.strictObject({ message: inEachUpTo(600), until: z.nullable(moment) })),
  closingSoonMin: z.int().check(z.gte(0), z.lte(100_000)),
  ages: z.array(ageBand).check(z.maxLength(10)),
  topics: z.array(youthTopic).check(z.maxLength(20)),
  municipalities: z.array(z.strictObject({ id: written(60), name: written(60) })).check(z.maxLength(30)),
  /** Null: no wish; empty: to count for itself. */
  poolWish: z.nullable(z.array(lineId).check(z.maxLength(100))),
  mode: z.enum(['automatic', 'pull']),
  queueLimit: z.int().check(z.gte(0), z.lte(100_000)),
  urgentReserve: z.int().check(z.gte(0), z.lte(100_000)),
  overflow: overflowIn(clock),
  controller: z.strictObject({ name: written(200), contact: inEachUpTo(1000), complaint: inEachUpTo(1000) }),
  ...publicFields,
})
export type LineSettings = z.output<typeof lineSettings>
export type LineField = keyof LineSettings
export const lineFields = Object.keys(lineSettings.shape) as LineField[]

/** The fields that are changed, each with its new value. */
export const settingsChange = z.partial(lineSettings)
export type SettingsChange = z.output<typeof settingsChange>

/** A line as it is kept: one from before a field lacks it. */
export type KeptSettings = Omit<LineSettings, keyof PublicSettings> & KeptPublic

/** Only the settings of a line. What an older line lacks is empty. */
export const settingsOf = (line: KeptSettings): LineSettings => {
  const whole = { ...line, ...publicOf(line) }
  return Object.fromEntries(lineFields.map((field) => [field, whole[field]])) as LineSettings // each field once
}

/** The settings with some fields changed. What comes over the wire has no field without a value. */
export const withChange = (settings: KeptSettings, change: SettingsChange): LineSettings =>
  settingsOf({ ...settings, ...change } as KeptSettings)

/** The fields in which two states of a line differ. */
export const fieldsThatDiffer = (one: SettingsChange, other: SettingsChange): LineField[] =>
  lineFields.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]))

/** How many of the last changes of a line are kept with what stood there before, so that they can be undone. */
export const CHANGES_KEPT = 20

/** In the place of a working name: the change was made at the server's console. */
export const BY_CONSOLE = '@console'

/** One change that was saved: the fields that it changed, as they were and as they became. */
export const savedChange = z.strictObject({ at: moment, by: z.string(), before: settingsChange, after: settingsChange })
export type SavedChange = z.output<typeof savedChange>

/** The hash of the whole line as it is kept. Any change gives another. */
export const lineVersion = sha256Digest

/** `isByLaw`: a public holiday. The others are days on which many are closed, such as Christmas Eve. */
export const holiday = z.strictObject({ date: z.string(), name: inEach, isByLaw: z.boolean() })
export type Holiday = z.output<typeof holiday>
const MOST_HOLIDAYS = 40

const poolInYear = z.nullable(z.strictObject({ name: inEach, lines: z.array(lineId) }))

/** The settings of a line, for the form of its coordinators. */
export const lineReading = z.strictObject({
  line: lineId,
  settings: lineSettings,
  version: lineVersion,
  hoursAreExamples: z.boolean(),
  /** Newest first. `by`: the working name of who saved it, or `BY_CONSOLE`; empty: it is not known any more. */
  changes: z.array(savedChange).check(z.maxLength(CHANGES_KEPT)),
  /** The other lines of this installation, which youths may be sent on to. */
  others: z.array(z.strictObject({ line: lineId, name: inEach, poolWish: z.nullable(z.array(lineId)) })),
  /** Who publishes with this line in the present year, and from the first year that can be changed on; null: the line alone. */
  pool: z.strictObject({ present: z.int(), now: poolInYear, from: z.int(), next: poolInYear }),
  /** The national numbers which youths may be sent to. */
  numbers: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** Days of this year and the next on which many are closed, in order: the coordinator decides. */
  holidays: z.array(holiday).check(z.maxLength(MOST_HOLIDAYS)),
})
export type LineReading = z.output<typeof lineReading>
