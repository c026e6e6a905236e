import type { Ring } from '../../shared/counsellorView.ts'
import { choicesInWords } from './choicesInWords.ts'
import { useWords } from './words.ts'

/** Taken, and not yet open: the youth's browser checks the key first. */
export function ConnectingPane({ ring, name, front }: { ring: Ring; name: string; front: boolean }) {
  const { counsellor, staff } = useWords()
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
        <p className="aside">{counsellor.ring.connectingText}</p>
      </div>
    </section>
  )
}
