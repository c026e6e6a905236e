import { z } from 'zod/mini'
import { MOST_NUMBER } from './reportNumbers.ts'

/** Bounds of what a coordinator writes into an annual report. Each part is saved by itself, and must fit into one request. */
export const MOST_WRITTEN = 3000
export const MOST_TITLE = 100
export const MOST_GOALS = 6
export const MOST_GOAL = 300
export const MOST_FROM = 200
export const MOST_STATUS = 700
export const MOST_PART_BYTES = 12_000
const MOST_CONFIRMED = 60

/** How far a goal came by the end of the year. The report of 2013 used such words: worked on, begun, not worked on. */
export const goalStatuses = ['reached', 'partly', 'begun', 'not-begun'] as const
export type GoalStatus = (typeof goalStatuses)[number]

/** The numbers in a text that are in no table, each confirmed by the coordinator as it is written. */
const confirmed = z.array(z.string().check(z.maxLength(MOST_NUMBER))).check(z.maxLength(MOST_CONFIRMED))
const text = (most: number) => z.string().check(z.maxLength(most))

const goal = z.strictObject({
  goal: text(MOST_GOAL),
  /** The document that the goal comes from, in short; empty where the coordinator wrote it. */
  from: text(MOST_FROM),
  /** Null: not judged yet. */
  status: z.nullable(z.enum(goalStatuses)),
  said: text(MOST_STATUS),
})
export type ReportGoal = z.output<typeof goal>

const fits = (part: unknown) => new TextEncoder().encode(JSON.stringify(part)).length <= MOST_PART_BYTES

export const reportTheme = z
  .strictObject({ title: text(MOST_TITLE), goals: z.array(goal).check(z.maxLength(MOST_GOALS)), confirmed })
  .check(z.refine(fits))
export type ReportTheme = z.output<typeof reportTheme>

export const writtenText = z.strictObject({ said: text(MOST_WRITTEN), confirmed }).check(z.refine(fits))
export type WrittenText = z.output<typeof writtenText>

/** The themes of a report have places of their own, so that two coordinators can write in two of them. */
export const themeParts = ['theme-1', 'theme-2', 'theme-3', 'theme-4', 'theme-5', 'theme-6', 'theme-7', 'theme-8'] as const
export const textParts = ['introduction', 'closing'] as const
export const reportParts = [...textParts, ...themeParts] as const
export type ReportPart = (typeof reportParts)[number]

/** What a coordinator has written into the report of a line and a year. A theme that is null has been taken out, or was never there. */
export const reportText = z.strictObject({
  introduction: writtenText,
  closing: writtenText,
  themes: z.record(z.enum(themeParts), z.nullable(reportTheme)),
})
export type ReportText = z.output<typeof reportText>

export const nothingWritten: WrittenText = { said: '', confirmed: [] }
