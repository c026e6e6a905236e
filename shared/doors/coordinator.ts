import { z } from 'zod/mini'
import { dayFigures, monthFigures, nowView } from '../figures.ts'
import { lineId } from '../ids.ts'
import { load, yearSoFar } from '../load.ts'
import { allLines, topicFigures } from '../publication.ts'
import { freezeAnswer, partVersion, partVersions, reportReading, reportYear, saveAnswer, writtenPart } from '../report/reportWire.ts'
import { closedFor, closeLineAnswer, closingMessage } from '../settings/closing.ts'
import { saveLineAnswer } from '../settings/lineFault.ts'
import { lineReading, lineVersion, settingsChange } from '../settings/lineSettings.ts'
import type { Door } from './door.ts'

export const coordinatorDoor = {
  requests: {
    /** Answers the live view, and sends a notice at every change from then on. */
    'now:watch': { payload: z.strictObject({ protocol: z.string().check(z.maxLength(64)) }), reply: nowView },
    /** A calendar day in the line's time zone, such as `2026-11-22`. The server keeps the figures of a day for 14 days. */
    'day:read': { payload: z.strictObject({ line: lineId, date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)) }), reply: dayFigures },
    'month:read': { payload: z.strictObject({ line: lineId, month: z.string().check(z.regex(/^\d{4}-\d{2}$/)) }), reply: monthFigures },
    /** When youths come to a line, how long they wait, and today against the usual. The year up to now. */
    'load:read': { payload: z.strictObject({ line: lineId }), reply: load },
    /** A calendar year of all lines of this coordinator. */
    'year:read': { payload: z.strictObject({ year: z.string().check(z.regex(/^20\d{2}$/)) }), reply: yearSoFar },
    /** Everything that the line has published, whole: nothing can be asked of the tables but their line. */
    'topics:read': { payload: z.strictObject({ line: lineId }), reply: topicFigures },
    /** All that the annual report of a line and a year is made from. */
    'report:read': { payload: z.strictObject({ line: lineId, year: reportYear }), reply: reportReading },
    /** Saves one part of what the coordinator writes. `base`: the version that the writer had read. */
    'report:save': {
      payload: z.strictObject({ line: lineId, year: reportYear, base: partVersion, written: writtenPart }),
      reply: saveAnswer,
    },
    /** Freezes a report, for ever. `confirmed`: its numbers are in its tables, and it tells of no single youth. */
    'report:freeze': {
      payload: z.strictObject({ line: lineId, year: reportYear, versions: partVersions, confirmed: z.literal(true) }),
      reply: freezeAnswer,
    },
    /** The sums over all lines of this coordinator, made from what is published. There is nothing to choose. */
    'topics:all': { payload: z.strictObject({}), reply: allLines },
    /** The settings of a line, its last changes, and what a form needs beside them. */
    'line:read': { payload: z.strictObject({ line: lineId }), reply: lineReading },
    /** Saves the fields that were changed. `base`: the version that the coordinator had read. */
    'line:save': { payload: z.strictObject({ line: lineId, base: lineVersion, change: settingsChange }), reply: saveLineAnswer },
    /** Closes a line by hand, at once. Talks that run go on. */
    'line:close': { payload: z.strictObject({ line: lineId, message: closingMessage, until: closedFor }), reply: closeLineAnswer },
    /** Opens a line that is closed by hand: from then on its hours decide. */
    'line:open': { payload: z.strictObject({ line: lineId }), reply: lineReading },
  },
  notices: { 'now:view': nowView },
} satisfies Door
export type CoordinatorDoor = typeof coordinatorDoor
