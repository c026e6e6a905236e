import type { LineId, PersonId } from '../ids.ts'

/**
 * Practice on a line has a place of its own, apart from the line: `practice.aabenraa` for the youths that the console sends, and
 * `practice.aabenraa.PERSON` for those that a counsellor called. Its queue, seats and team stand under this name, so nothing that is asked about
 * the line itself finds them.
 */
export const practiceOf = (line: LineId, person: PersonId | null = null): LineId =>
  person === null ? `practice.${line}` : `practice.${line}.${person}`

/** The full stop keeps it apart from the id of any line. */
export const isPractice = (line: LineId): boolean => line.startsWith('practice.')

/** The line itself, of practice on it too. */
export const realLineOf = (line: LineId): LineId => (isPractice(line) ? (line.split('.')[1] ?? line) : line)

/** Whose practice it is; null: everybody's who practises on the line. */
export const practisesFor = (line: LineId): PersonId | null => (isPractice(line) ? (line.split('.')[2] ?? null) : null)

/** Whether this is a shift of practice. Such a shift has practice on its lines, and nothing else. */
export const isPracticeShift = (shift: { lines: LineId[] } | null): boolean => shift?.lines.some(isPractice) ?? false
