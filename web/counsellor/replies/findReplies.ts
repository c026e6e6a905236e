import type { DeskText } from '../../../shared/deskTexts/deskText.ts'
import type { OwnReply } from '../../../shared/deskTexts/ownReply.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { Lang } from '../../../shared/lang.ts'
import { realLineOf } from '../../../shared/practice/practiceLine.ts'
import { isNamed } from '../form/topicSearch.ts'

/** A canned reply as the picker shows it. */
export type PickedReply = { id: string; name: string; text: string; isOwn: boolean }
/** The talk in which it is sent. */
export type ReplyTalk = { line: LineId; lang: Lang }

/** The replies for a talk: the counsellor's own in its language first, then those of its line by name. */
export const repliesFor = (texts: DeskText[], own: OwnReply[], { line, lang }: ReplyTalk): PickedReply[] => [
  ...own.filter((one) => one.lang === lang).map(({ id, name, text }) => ({ id: `mine ${id}`, name, text, isOwn: true })),
  ...texts
    .flatMap((one) =>
      one.kind === 'reply' && one.line === realLineOf(line)
        ? [{ id: one.id, name: one.name[lang], text: one.text[lang], isOwn: false }]
        : [],
    )
    .sort((a, b) => a.name.localeCompare(b.name, lang)),
]

/** Those that fit what is typed: every typed word begins a word of the name, or else of the name or the text. A fitting name stands first. */
export function findReplies(all: PickedReply[], typed: string): PickedReply[] {
  if (typed.trim() === '') return all
  const named = all.filter(({ name }) => isNamed(name, typed))
  return [...named, ...all.filter((one) => !named.includes(one) && isNamed(`${one.name} ${one.text}`, typed))]
}

/**
 * Where a slash was typed that opens the picker, or null: alone, at the start of the message or of a line. A pasted address, a fraction or "og/eller"
 * opens nothing.
 */
export function slashTyped(before: string, after: string, caret: number): number | null {
  const at = caret - 1
  if (after[at] !== '/' || after.slice(0, at) + after.slice(caret) !== before) return null
  return at === 0 || after[at - 1] === '\n' ? at : null
}
