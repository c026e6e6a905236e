import { z } from 'zod/mini'
import { type LineId, lineId } from '../ids.ts'

/** What must be written before a line may open for the first time. */
export const mustHaveFields = ['name', 'greeting', 'municipalities', 'controller', 'ages', 'hours'] as const
export type MustHaveField = (typeof mustHaveFields)[number]

/** The numbers that a line may not be without when it opens for the first time. A youth is shown all of them but the leader's. */
export const mustHaveNumbers = ['doctor', 'psychiatry', 'social-duty'] as const
export type MustHaveNumber = (typeof mustHaveNumbers)[number]

const numberLacks = ['no-number', 'not-checked', 'due'] as const

/** What a line still needs before it may open: a field that nobody wrote, or a number that nobody gave or checked, or whose check is too old. */
export const lack = z.union([
  z.strictObject({ what: z.enum(mustHaveFields), why: z.literal('not-written') }),
  z.strictObject({ what: z.enum([...mustHaveNumbers, 'leader']), why: z.enum(numberLacks) }),
])
export type Lack = z.output<typeof lack>
const MOST_LACKS = mustHaveFields.length + mustHaveNumbers.length + 1

/** The id of such a number among the help numbers. `npm run numbers` confirms it under this id. */
export const idOfMustHave = (line: LineId, which: MustHaveNumber): string => `${line}-${which}`

/** A telephone number of a leader as it is written. `contactFault` says what would be right. */
export const leaderCall = z.string().check(z.minLength(1), z.maxLength(40))

/** How far a line is on its way to its first opening, for its coordinators. */
export const firstView = z.strictObject({
  line: lineId,
  /** False: it is open, or was opened before. */
  isPreparing: z.boolean(),
  lacks: z.array(lack).check(z.maxLength(MOST_LACKS)),
  municipalities: z.array(z.string()),
  /** Numbers that somebody removed, with the version in which they can be brought back. */
  removed: z.array(z.strictObject({ what: z.enum(mustHaveNumbers), version: z.int() })).check(z.maxLength(mustHaveNumbers.length)),
  /** The leader on call, who called the number, and on which day. `by` null: that person is gone. */
  leader: z.nullable(z.strictObject({ call: z.string(), on: z.string(), by: z.nullable(z.string()) })),
  /** How many counsellors can sign in, and how many are invited and have not been here yet. */
  counsellors: z.strictObject({ ready: z.int(), invited: z.int() }),
})
export type FirstView = z.output<typeof firstView>

/** `newer`: somebody else gave another number meanwhile, and nothing was changed. */
export const leaderAnswer = z.strictObject({ did: z.enum(['saved', 'newer']), view: firstView })
export type LeaderAnswer = z.output<typeof leaderAnswer>

/** `already`: somebody else opened it before. `lacking`: something is missing, and nothing was changed. */
export const firstOpenAnswer = z.strictObject({ did: z.enum(['opened', 'already', 'lacking']), view: firstView })
export type FirstOpenAnswer = z.output<typeof firstOpenAnswer>
