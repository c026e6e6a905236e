import { langs, trimmed } from '../lang.ts'
import { isCalendarDate } from '../published/period.ts'
import { isOneLine, isPlainText } from '../settings/oneLine.ts'
import { type DeskText, type DeskTextDraft, type DeskTextFault, type DraftOf, deskTextBounds as most } from './deskText.ts'

/** `others`: the other texts of the line. */
export type AroundDeskText = { today: string; others: DeskText[] }
type Field = DeskTextFault['field']

/** Everything that is not taken, and why. The page asks the same before it sends, so nobody waits for an answer that is known. */
export const deskTextFaults = (draft: DeskTextDraft, around: AroundDeskText): DeskTextFault[] =>
  draft.kind === 'reply' ? replyFaults(draft, around) : sheetFaults(draft, around)

function replyFaults({ name, text }: DraftOf<'reply'>, { others }: AroundDeskText): DeskTextFault[] {
  return langs.flatMap((at) => {
    const isTaken = others.some((one) => one.kind === 'reply' && one.name[at].toLowerCase() === name[at].toLowerCase())
    const found = [...faultsIn('name', name[at], most.name, isOneLine), ...faultsIn('text', text[at], most.text, isPlainText)]
    // By two equal names nobody could tell which one is sent.
    if (isTaken && !found.some(({ field }) => field === 'name')) found.push({ field: 'name', why: 'name-taken' })
    return found.map((fault) => ({ ...fault, at }))
  })
}

function sheetFaults({ title, text, owner, checkedOn }: DraftOf<'sheet'>, { today }: AroundDeskText): DeskTextFault[] {
  const found = [
    ...faultsIn('title', title, most.title, isOneLine),
    ...faultsIn('text', text, most.body, isPlainText),
    ...faultsIn('owner', owner, most.owner, isOneLine),
  ]
  if (!isCalendarDate(checkedOn)) found.push({ field: 'checkedOn', why: 'date-unknown' })
  else if (checkedOn > today) found.push({ field: 'checkedOn', why: 'not-yet' })
  return found
}

function faultsIn(field: Field, text: string, longest: number, isFit: (text: string) => boolean): DeskTextFault[] {
  if (text === '') return [{ field, why: 'empty' }]
  if (text.length > longest) return [{ field, why: 'too-long', most: longest }]
  return isFit(text) ? [] : [{ field, why: 'unseen-signs' }]
}

/** Without blanks around, so that a change is a change of what is meant. */
export function tidyDeskText(draft: DeskTextDraft): DeskTextDraft {
  if (draft.kind === 'reply') return { ...draft, name: trimmed(draft.name), text: trimmed(draft.text) }
  return { ...draft, title: draft.title.trim(), text: draft.text.trim(), owner: draft.owner.trim() }
}
