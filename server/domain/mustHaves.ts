import type { LineId } from '../../shared/ids.ts'

/** The numbers that a line may not be without when it opens for the first time. A youth is shown all of them but the leader's. */
export const mustHaveNumbers = ['doctor', 'psychiatry', 'social-duty'] as const
export type MustHaveNumber = (typeof mustHaveNumbers)[number]
export type MustHave = MustHaveNumber | 'leader'

/** What a line still needs before it may open: a number that nobody gave, that nobody checked, or whose check is too old. */
export type Lack = { what: MustHave; why: 'no-number' | 'not-checked' | 'due' }

/** The id of such a number among the help numbers. `npm run numbers` confirms it under this id. */
export const idOfMustHave = (line: LineId, which: MustHaveNumber): string => `${line}-${which}`
