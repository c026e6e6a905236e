import { z } from 'zod/mini'
import { lineId, moment } from '../ids.ts'
import { inEach, lang, perLang } from '../lang.ts'
import { loadRow } from '../load.ts'
import { topicFigures } from '../published/publication.ts'
import type { ReportDoc } from './reportDoc.ts'
import { reportParts, reportTheme, textParts, themeParts, writtenText } from './reportText.ts'

const span = z.strictObject({ low: z.int(), high: z.int() })
const table = z.strictObject({
  id: z.string(),
  title: z.string(),
  note: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.strictObject({ name: z.string(), spans: z.array(z.nullable(span)) })),
  instead: z.nullable(z.string()),
})
const reportDoc: z.ZodMiniType<ReportDoc> = z.strictObject({
  lang,
  title: z.string(),
  line: z.string(),
  year: z.int(),
  madeUp: z.nullable(z.string()),
  state: z.string(),
  sections: z.array(z.strictObject({ id: z.string(), heading: z.string(), paragraphs: z.array(z.string()), tables: z.array(table) })),
})
/** The same report in every language. */
export const reportDocs = z.strictObject(perLang(() => reportDoc))
export type ReportDocs = z.output<typeof reportDocs>

/** No line is older than the clock is trusted to be. */
export const FIRST_YEAR = 2010
const LAST_YEAR = 2199
export const reportYear = z.int().check(z.gte(FIRST_YEAR), z.lte(LAST_YEAR))

/** How often a part was saved. Nought: nobody has written there yet, and what stands is what the report begins with. */
export const partVersion = z.int().check(z.nonnegative())

/** A part as the coordinator writes it. */
export const writtenPart = z.union([
  z.strictObject({ part: z.enum(textParts), value: writtenText }),
  z.strictObject({ part: z.enum(themeParts), value: z.nullable(reportTheme) }),
])
export type WrittenPart = z.output<typeof writtenPart>

/** A part as it is saved: who saved it last, and when. */
export const savedPart = z.strictObject({ written: writtenPart, version: partVersion, at: z.nullable(moment), by: z.nullable(z.string()) })
export type SavedPart = z.output<typeof savedPart>

/** All that the report of a line and a year is made from, for the coordinator who writes it. */
export const reportReading = z.strictObject({
  line: lineId,
  year: reportYear,
  name: inEach,
  timeZone: z.string(),
  topics: topicFigures,
  rows: z.array(loadRow).check(z.maxLength(20)),
  parts: z.array(savedPart).check(z.maxLength(reportParts.length)),
  /** The year is over and all its tables are published, so that the report can be frozen. */
  isOver: z.boolean(),
  /** The frozen report. `docs` null: somebody has changed it since, and so it is not shown. */
  frozen: z.nullable(z.strictObject({ at: moment, by: z.string(), docs: z.nullable(reportDocs) })),
})
export type ReportReading = z.output<typeof reportReading>

/** `newer`: somebody else has saved this part meanwhile; nothing is changed, and both texts are with the coordinator. */
export const saveAnswer = z.discriminatedUnion('did', [
  z.strictObject({ did: z.literal('saved'), version: partVersion, at: moment }),
  z.strictObject({ did: z.literal('newer'), saved: savedPart }),
  z.strictObject({ did: z.literal('frozen') }),
])
export type SaveAnswer = z.output<typeof saveAnswer>

/** The version of each part that the coordinator has read and confirms. */
export const partVersions = z.record(z.enum(reportParts), partVersion)
export type PartVersions = z.output<typeof partVersions>

/** `numbers`: a text has numbers that are in no table and not confirmed. */
export const freezeAnswer = z.enum(['frozen', 'already', 'newer', 'numbers', 'running'])
export type FreezeAnswer = z.output<typeof freezeAnswer>
