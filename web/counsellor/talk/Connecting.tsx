import type { Ring } from '../../../shared/doors/counsellorView.ts'
import { choicesInWords } from '../queue/choicesInWords.ts'
import { useWords } from '../words.ts'

/** The head of a pane whose ring was taken, until the talk is open. */
export function ConnectingHead({ ring, name }: { ring: Ring; name: string }) {
  const { staff } = useWords()
  return (
    <header className="pane-head">
      <div className="pane-who">
        <h2 dir="auto">{name}</h2>
        <p className="aside">{choicesInWords(ring.choices, staff).join(' · ')}</p>
      </div>
    </header>
  )
}

/** The ring is taken and the talk is not open yet: the youth's page lets the counsellor in, or the youth is asked first. */
export function Connecting({ ring }: { ring: Ring }) {
  const words = useWords().counsellor.ring
  return (
    <div className="pane-wait" role="status">
      <p className="pane-wait-title">{ring.offered !== null ? words.connecting : words.answering}</p>
      <p className="aside">{ring.purpose === 'handover' ? words.asking : words.connectingText}</p>
    </div>
  )
}
