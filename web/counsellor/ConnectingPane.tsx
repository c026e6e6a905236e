import type { Ring } from '../../shared/counsellorView.ts'
import { Composer } from '../chat/Composer.tsx'
import { choicesInWords } from './choicesInWords.ts'
import { useChatWords } from './useChatWords.ts'
import { useMedia } from './useOnScreen.ts'
import { useWords } from './words.ts'

type Props = { ring: Ring; name: string; front: boolean; draft: string; write: (text: string) => void }

/** Taken, and not yet open: the youth's page lets the counsellor in, or the youth is asked first. What is written meanwhile stands. */
export function ConnectingPane({ ring, name, front, draft, write }: Props) {
  const { counsellor, staff } = useWords()
  const enterSends = !useMedia('(pointer: coarse)', false)
  const words = useChatWords(name, null)
  const isAsked = ring.purpose === 'handover'
  return (
    <section className="pane" aria-label={name} data-front={front} data-pane={ring.conv}>
      <header className="pane-head">
        <div className="pane-who">
          <h2 dir="auto">{name}</h2>
          <p className="aside">{choicesInWords(ring.choices, staff).join(' · ')}</p>
        </div>
      </header>
      <div className="pane-wait" role="status">
        <p className="pane-wait-title">{ring.answered ? counsellor.ring.connecting : counsellor.ring.answering}</p>
        <p className="aside">{isAsked ? counsellor.ring.asking : counsellor.ring.connectingText}</p>
      </div>
      <div className="pane-write">
        <Composer
          words={words}
          draft={draft}
          setDraft={write}
          send={() => undefined}
          warnOf={null}
          enterSends={enterSends}
          holds={counsellor.ring.holds}
        />
      </div>
    </section>
  )
}
