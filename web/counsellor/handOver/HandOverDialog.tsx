import { type FormEvent, useId, useState } from 'react'
import type { Colleague } from '../../../shared/doors/handOver.ts'
import type { ConvId } from '../../../shared/ids.ts'
import { NOTE_LIMIT } from '../../../shared/sealing/note.ts'
import { isolated } from '../../chat/isolated.ts'
import type { DeskHands } from '../desk/deskHands.ts'
import { Modal } from '../Modal.tsx'
import { useWords } from '../words.ts'
import { ColleagueList } from './ColleagueList.tsx'
import { useColleagueList } from './useColleagueList.ts'
import { useTheHandOver } from './useHandOver.ts'

type Props = { conv: ConvId; connected: boolean; hands: DeskHands; practises: boolean }

/** To whom the talk is handed over, and with what note. */
export function HandOverDialog({ conv, connected, hands, practises }: Props) {
  const { counsellor, staff } = useWords()
  const words = counsellor.handOver
  const { choose, draftOf, write, asks } = useTheHandOver()
  const { colleagues, lack, again } = useColleagueList<Colleague>(hands.colleagues, conv, connected)
  const [chosen, setChosen] = useState<Colleague | null>(null)
  const [blind, setBlind] = useState(false)
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const hint = useId()
  const note = draftOf(conv)
  const over = note.trim().length - NOTE_LIMIT

  async function offer(event: FormEvent) {
    event.preventDefault()
    if (busy || !connected) return
    if (!chosen) return setSaid(words.choose)
    if (!blind && over > 0) return setSaid(words.noteOver(over))
    setBusy(true)
    asks(conv, chosen)
    const answer = await hands.offerHandOver(conv, chosen, { blind, note: !blind && note.trim() !== '' })
    setBusy(false)
    if (answer.ok) return choose(null)
    if (answer.why !== 'no-seat') return setSaid(staff.refusals[answer.why])
    setSaid(words.notNow)
    setChosen(null)
    again()
  }

  const anybody = colleagues?.some(({ free }) => free)
  return (
    <Modal id="hand-over" className="hand-over" close={() => choose(null)}>
      <form onSubmit={(event) => void offer(event)}>
        <h2 id="hand-over-title" data-first="" tabIndex={-1}>
          {words.title}
        </h2>
        <p>{words.lead}</p>
        <ColleagueList<Colleague> colleagues={colleagues} chosen={chosen} choose={setChosen} words={words} practises={practises} />
        {anybody && (
          <>
            <label className="tick">
              <input type="checkbox" checked={blind} onChange={(event) => setBlind(event.target.checked)} />
              <span>{words.blind}</span>
              <span className="aside">{words.blindHint}</span>
            </label>
            {!blind && (
              <div className="hand-over-note">
                <label htmlFor={`${hint}-note`}>{words.note}</label>
                <textarea
                  id={`${hint}-note`}
                  rows={4}
                  autoComplete="off"
                  aria-describedby={hint}
                  value={note}
                  onChange={(event) => write(conv, event.target.value)}
                />
                <p id={hint} className="aside">
                  {words.noteHint}
                </p>
                {over > 0 && <p className="hand-over-too-long">{words.noteOver(over)}</p>}
              </div>
            )}
          </>
        )}
        <p role="status">{!connected ? staff.connectionLost : lack ? staff.refusals[lack] : said}</p>
        <div className="row">
          {anybody && (
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
