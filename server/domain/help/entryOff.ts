import type { LineId, PersonId } from '../../../shared/ids.ts'

/** Says that a coordinator of this line found that an entry does not work. */
export type OffMark = { line: LineId; by: PersonId; at: number }
/**
 * Where an entry is off. `everywhere`: on every line that would show it. `checkedAt`: when somebody checked it since, and so brought it back where
 * nobody had marked it. Of the marks from before that no two mean every line any more.
 */
export type EntryOff = { marks: OffMark[]; everywhere: boolean; checkedAt?: number | undefined }

/** So many people must say that an entry does not work before lines are without it whose coordinators have said nothing. */
const PEOPLE = 2

/** Stands in every door of the help, also without the list. Nobody switches it off, and no file of a line does. */
const ALWAYS = '112'
export const mayBeOff = (id: string): boolean => id !== ALWAYS

/** Whether youths of one of these lines are not shown the entry. */
export const isOffOn = (off: EntryOff | null, lines: LineId[]): boolean =>
  off !== null && (off.everywhere || off.marks.some(({ line }) => lines.includes(line)))

/** `shownOn`: every line that would show the entry. A line that is marked already keeps its mark. */
export function withMarks(off: EntryOff | null, added: OffMark[], shownOn: LineId[]): EntryOff {
  const before = off?.marks ?? []
  const marks = [...before, ...added.filter(({ line }) => !before.some((mark) => mark.line === line))]
  return { ...off, marks, everywhere: isEverywhere(marks, shownOn, off?.checkedAt) || off?.everywhere === true }
}

/** Somebody takes the marks of these lines back. Null: no mark is left. */
export function withoutMarks(off: EntryOff, lines: LineId[], shownOn: LineId[]): EntryOff | null {
  const marks = off.marks.filter(({ line }) => !lines.includes(line))
  return marks.length === 0 ? null : { ...off, marks, everywhere: isEverywhere(marks, shownOn, off.checkedAt) }
}

/** A coordinator of these lines has checked the entry: it is right. A line that another coordinator marked decides for itself. */
export function afterCheck(off: EntryOff, lines: LineId[], now: number): EntryOff | null {
  const marks = off.marks.filter(({ line }) => !lines.includes(line))
  return marks.length === 0 ? null : { ...off, marks, everywhere: false, ...(off.everywhere && { checkedAt: now }) }
}

const isEverywhere = (marks: OffMark[], shownOn: LineId[], checkedAt = Number.NEGATIVE_INFINITY): boolean =>
  shownOn.every((line) => marks.some((mark) => mark.line === line)) ||
  new Set(marks.filter(({ at }) => at > checkedAt).map(({ by }) => by)).size >= PEOPLE
