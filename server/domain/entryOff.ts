import type { LineId, PersonId } from '../../shared/ids.ts'

/** Says that a coordinator of this line found that an entry does not work. */
export type OffMark = { line: LineId; by: PersonId; at: number }
/** Where an entry is off. `everywhere`: on every line that would show it. */
export type EntryOff = { marks: OffMark[]; everywhere: boolean }

/** So many people must say that an entry does not work before lines are without it whose coordinators have said nothing. */
const PEOPLE = 2

/** Whether youths of one of these lines are not shown the entry. */
export const isOffOn = (off: EntryOff | null, lines: LineId[]): boolean =>
  off !== null && (off.everywhere || off.marks.some(({ line }) => lines.includes(line)))

/** `shownOn`: every line that would show the entry. A line that is marked already keeps its mark. */
export function withMarks(off: EntryOff | null, added: OffMark[], shownOn: LineId[]): EntryOff {
  const before = off?.marks ?? []
  const marks = [...before, ...added.filter(({ line }) => !before.some((mark) => mark.line === line))]
  return { marks, everywhere: isEverywhere(marks, shownOn) || off?.everywhere === true }
}

/** Somebody takes the marks of these lines back. Null: no mark is left. */
export function withoutMarks(off: EntryOff, lines: LineId[], shownOn: LineId[]): EntryOff | null {
  const marks = off.marks.filter(({ line }) => !lines.includes(line))
  return marks.length === 0 ? null : { marks, everywhere: isEverywhere(marks, shownOn) }
}

/** A coordinator of these lines has checked the entry: it is right. A line that another coordinator marked decides for itself. */
export function afterCheck(off: EntryOff, lines: LineId[]): EntryOff | null {
  const marks = off.marks.filter(({ line }) => !lines.includes(line))
  return marks.length === 0 ? null : { marks, everywhere: false }
}

const isEverywhere = (marks: OffMark[], shownOn: LineId[]): boolean =>
  shownOn.every((line) => marks.some((mark) => mark.line === line)) || new Set(marks.map(({ by }) => by)).size >= PEOPLE
