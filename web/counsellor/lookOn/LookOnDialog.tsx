import { type FormEvent, useState } from 'react'
import type { Onlooker } from '../../../shared/doors/lookOn.ts'
import type { Bridge } from '../../../shared/help/bridge.ts'
import type { ConvId } from '../../../shared/ids.ts'
import { isolated } from '../../chat/isolated.ts'
import type { DeskHands } from '../desk/deskHands.ts'
import { ColleagueList } from '../handOver/ColleagueList.tsx'
import { useColleagueList } from '../handOver/useColleagueList.ts'
import { Modal } from '../Modal.tsx'
import { useWords } from '../words.ts'
import { useTheLookOn } from './useLookOn.ts'

/** `bridges`: those of the line of the talk. */
type Props = { conv: ConvId; connected: boolean; hands: DeskHands; bridges: Bridge[]; practises: boolean }

/** Which colleague is asked to read along, or which bridge is invited. A bridge that is not on duty here is given by its card. */
export function LookOnDialog({ conv, connected, hands, bridges, practises }: Props) {
  const { counsellor, staff } = useWords()
  const words = counsellor.lookOn
  const { choose } = useTheLookOn()
  const { colleagues, lack, again } = useColleagueList<Onlooker>(hands.onlookers, conv, connected)
  const [chosen, setChosen] = useState<Onlooker | null>(null)
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)

  async function ask(event: FormEvent) {
    event.preventDefault()
    if (busy || !connected) return
    if (!chosen) return setSaid(words.choose)
    setBusy(true)
    const answer = await hands.askLookOn(conv, chosen.person, chosen.bridge?.id)
    setBusy(false)
    if (answer.ok) return choose(null)
    if (answer.why !== 'no-seat') return setSaid(staff.refusals[answer.why])
    setSaid(words.notNow)
    setChosen(null)
    again()
  }

  const byCard = bridges.filter(({ id }) => !colleagues?.some((one) => one.bridge?.id === id))
  return (
    <Modal id="look-on" className="hand-over" close={() => choose(null)}>
      <form onSubmit={(event) => void ask(event)}>
        <h2 id="look-on-title" data-first="" tabIndex={-1}>
          {words.title}
        </h2>
        <p>{words.lead}</p>
        <ColleagueList colleagues={colleagues} chosen={chosen} choose={setChosen} words={words} practises={practises} />
        {colleagues !== null && byCard.length > 0 && (
          <p className="aside">{words.byCard(byCard.map((one) => isolated(one.name)).join(', '))}</p>
        )}
        <p role="status">{!connected ? staff.connectionLost : lack ? staff.refusals[lack] : said}</p>
        <div className="row">
          {colleagues?.some(({ free }) => free) && (
            <button type="submit" className="button button-main" aria-disabled={busy || !connected}>
              {words.ask(chosen && isolated(chosen.name))}
            </button>
          )}
          <button type="button" className="button button-plain" onClick={() => choose(null)}>
            {words.cancel}
          </button>
        </div>
      </form>
    </Modal>
  )
}
