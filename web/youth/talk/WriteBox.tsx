import { useMemo, useState } from 'react'
import type { PageFacts } from '../../../shared/doors/page.ts'
import { Composer } from '../../chat/Composer.tsx'
import type { Keeper } from '../../chat/keeper.ts'
import { useHere } from '../here.ts'

type Props = { keeper: Keeper; send(text: string): void; wrote?: () => void; warnOf: string | null; device: 'phone' | 'computer' }

/** The one box, from the queue to the last message. The keeper holds the draft, too, because a cover removes the box. */
export function WriteBox({ keeper, send, wrote, warnOf, device }: Props) {
  const { words, facts } = useHere()
  const known = useMemo(() => numbersOn(facts), [facts])
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
      known={known}
      enterSends={device === 'computer'}
      {...(wrote && { wrote })}
    />
  )
}

/** Every number that this page gives to call or to text. */
const numbersOn = ({ helpNumbers, offers }: PageFacts): string[] => [
  ...helpNumbers.flatMap(({ call, sms }) => [call, sms]).filter((number) => number !== null),
  ...offers.flatMap(({ contacts }) => contacts.filter(({ way }) => way === 'call' || way === 'sms').map(({ value }) => value)),
]
