import { useRef } from 'react'
import type { chat } from '../../../shared/words/da/youths/chat.ts'
import { isolated } from '../../chat/isolated.ts'
import { useWords } from '../words.ts'

/** The words of the shared chat. Some name the youth instead, so that several conversations on one desk can be told apart. */
export function useChatWords(name: string, nickname: string | null): typeof chat {
  const { counsellor, chat: words } = useWords()
  const kept = useRef<{ name: string; words: typeof chat }>(null)
  if (kept.current?.name !== name)
    kept.current = {
      name,
      words: {
        ...words,
        log: nickname ? counsellor.talk.label(isolated(nickname)) : name,
        you: counsellor.talk.you,
        boxLabel: nickname ? counsellor.talk.writeTo(isolated(nickname)) : counsellor.talk.writeIn(name),
        placeholder: counsellor.talk.write,
      },
    }
  return kept.current.words
}
