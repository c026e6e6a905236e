import { useState } from 'react'
import { Composer } from '../chat/Composer.tsx'
import type { Keeper } from '../chat/keeper.ts'
import { useHere } from './here.ts'

type Props = { keeper: Keeper; send(text: string): void; wrote?: () => void; warnOf: string | null; device: 'phone' | 'computer' }

/** The one box, from the queue to the last word. The keeper holds the words too: beneath a cover the box is gone. */
export function WriteBox({ keeper, send, wrote, warnOf, device }: Props) {
  const { words } = useHere()
  const [draft, write] = useState(() => keeper.draft())
  const setDraft = (text: string) => {
    keeper.keepDraft(text)
    write(text)
  }
  return (
    <Composer
      words={words.chat}
      draft={draft}
      setDraft={setDraft}
      send={send}
      warnOf={warnOf}
      enterSends={device === 'computer'}
      {...(wrote && { wrote })}
    />
  )
}
