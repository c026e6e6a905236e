import { useState } from 'react'
import { Composer } from '../chat/Composer.tsx'
import type { Keeper } from '../chat/keeper.ts'
import { MessageList } from '../chat/MessageList.tsx'
import { useStickToEnd } from '../chat/useStickToEnd.ts'
import { useTranscript } from '../chat/useTranscript.ts'
import { useHere } from './here.ts'

type Props = {
  keeper: Keeper
  covered: boolean
  say(text: string): void
  wrote?(): void
  nameOf(from: string): string
  warnOf: string
  device: 'phone' | 'computer'
}

/** The list and the box. Beneath a cover nothing is drawn at all. */
export function Writing({ keeper, covered, say, wrote, nameOf, warnOf, device }: Props) {
  const { words } = useHere()
  const transcript = useTranscript(keeper, !covered)
  const [draft, write] = useState(() => keeper.draft())
  const setDraft = (text: string) => {
    keeper.keepDraft(text)
    write(text)
  }
  const list = useStickToEnd(!covered, false)
  if (covered) return null
  return (
    <>
      <div className="writing-list" ref={list}>
        <MessageList transcript={transcript} words={words.chat} nameOf={nameOf} retry={() => keeper.retry()} />
      </div>
      <Composer
        words={words.chat}
        draft={draft}
        setDraft={setDraft}
        send={say}
        warnOf={warnOf}
        enterSends={device === 'computer'}
        {...(wrote && { wrote })}
      />
    </>
  )
}
