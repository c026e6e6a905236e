import type { DeskText } from '../../../shared/deskTexts/deskText.ts'
import type { OwnReply } from '../../../shared/deskTexts/ownReply.ts'
import { withNickname } from '../../../shared/deskTexts/withNickname.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { Lang } from '../../../shared/lang.ts'
import { realLineOf } from '../../../shared/practice/practiceLine.ts'
import type { NamedShelf } from '../form/SearchList.tsx'
import { isNamed } from '../form/topicSearch.ts'
import { useWords } from '../words.ts'
import { useTheTexts } from './useDeskTexts.ts'

export type PickedReply = { id: string; name: string; text: string; isOwn: boolean }
/** The talk in which it is sent. */
type ReplyTalk = { line: LineId; lang: Lang; nickname: string | null }
export type RepliesToPick = { shelvesFor: (typed: string) => NamedShelf[]; textOf: (id: string) => string | undefined }

/** The canned replies that can be put into the box of a talk, each with the youth's nickname in its place. */
export function useReplies(talk: ReplyTalk): RepliesToPick {
  const { texts, own } = useTheTexts()
  const words = useWords().counsellor.replies
  const all = repliesFor(texts, own, talk)
  return {
    textOf: (id) => all.find((one) => one.id === id)?.text,
    shelvesFor(typed) {
      const entries = fitting(all, typed).map(({ id, name, text, isOwn }) => ({
        id,
        name,
        aside: text,
        ...(isOwn && { flag: words.mine }),
      }))
      return entries.length > 0 ? [{ group: 'replies', name: words.title, entries, isLikely: typed.trim() !== '' }] : []
    },
  }
}

/** The replies for a talk: the counsellor's own in its language first, then those of its line by name. */
export function repliesFor(texts: DeskText[], own: OwnReply[], { line, lang, nickname }: ReplyTalk): PickedReply[] {
  const mine = own.filter((one) => one.lang === lang).map(({ id, name, text }) => ({ id: `mine ${id}`, name, text, isOwn: true }))
  const ofLine = texts
    .flatMap((one) =>
      one.kind === 'reply' && one.line === realLineOf(line)
        ? [{ id: one.id, name: one.name[lang], text: one.text[lang], isOwn: false }]
        : [],
    )
    .sort((a, b) => a.name.localeCompare(b.name, lang))
  return [...mine, ...ofLine].map((one) => ({ ...one, text: withNickname(one.text, nickname) }))
}

/** Those that fit what is typed: every typed word begins a word of the name, or else of the name or the text. A fitting name stands first. */
function fitting(all: PickedReply[], typed: string): PickedReply[] {
  if (typed.trim() === '') return all
  const named = all.filter(({ name }) => isNamed(name, typed))
  return [...named, ...all.filter((one) => !named.includes(one) && isNamed(`${one.name} ${one.text}`, typed))]
}
