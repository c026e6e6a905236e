import { useState } from 'react'
import type { Bridge } from '../../../../shared/help/bridge.ts'
import type { NumbersView } from '../../../../shared/help/numbersView.ts'
import type { LineId } from '../../../../shared/ids.ts'
import type { Refusal } from '../../../../shared/outcome.ts'
import { dateInWords } from '../../../../shared/words/when.ts'
import { mayGoOn } from '../../forms/mayGoOn.ts'
import { useForms } from '../../forms/useForms.ts'
import { useWords } from '../../words.ts'
import { newEntryId } from '../newEntryId.ts'
import type { NumbersHands } from '../useNumbers.ts'
import { BridgeForm } from './BridgeForm.tsx'
import { keptBridge } from './keptBridge.ts'

/** After this many days somebody should ask whether a bridge still holds. */
const OLD_DAYS = 183
const DAY_MS = 86_400_000

/** The people and places that have agreed that a youth may come from the chat. Only counsellors see them. */
export function BridgePart({ view: { line, bridges, team, today }, hands }: { view: NumbersView; hands: NumbersHands }) {
  const { coordinator, staff, lang } = useWords()
  const all = coordinator.numbers
  const words = all.bridges
  const { forms, open, shut } = useForms(() => begunBridges(line, bridges))
  const [said, setSaid] = useState('')
  const [refused, setRefused] = useState<Refusal | null>(null)
  const isOld = ({ agreedOn }: Bridge) => Date.parse(today) - Date.parse(agreedOn) > OLD_DAYS * DAY_MS
  const remove = async ({ id, version, name }: Bridge) => {
    const heard = await hands.changeBridge('bridge:remove', { id, over: version })
    if (heard === null) return
    setRefused(heard.ok ? null : heard.why)
    if (heard.ok) setSaid(heard.value.did === 'done' ? all.removed(name) : all.changedMeanwhile)
  }
  return (
    <section aria-labelledby="bridges-title" className="numbers-group">
      <h2 id="bridges-title" tabIndex={-1}>
        {words.title}
      </h2>
      <p className="numbers-explained">{words.explained}</p>
      <button
        type="button"
        className="button"
        onClick={() => open(forms.find(({ bridge }) => bridge === null) ?? { id: newEntryId(), bridge: null })}
      >
        {words.add}
      </button>
      <p role="status" className="numbers-said">
        {said}
      </p>
      {refused !== null && <p role="alert">{staff.refusals[refused]}</p>}
      {forms.map((form) => (
        <BridgeForm
          key={form.id}
          {...form}
          line={line}
          today={today}
          team={team}
          hands={hands}
          over={(name, from) => {
            if (from !== null) shut(form.id)
            setSaid(name === null ? all.cancelled : all.saved(name))
            if (mayGoOn(from)) document.getElementById('bridges-title')?.focus()
          }}
        />
      ))}
      {bridges.length === 0 && <p>{words.none}</p>}
      <ul className="numbers-list">
        {bridges.map((bridge) => (
          <li key={bridge.id}>
            <article className="numbers-card" aria-label={bridge.name}>
              <h3>{bridge.name}</h3>
              <p>
                {bridge.place} · {bridge.when}
              </p>
              <p>»{bridge.say}«</p>
              <p className="figures-hint">
                {words.agreed(bridge.owner, dateInWords(bridge.agreedOn, lang))} {isOld(bridge) && words.old}
              </p>
              {team
                .filter(({ person }) => person === bridge.account)
                .map(({ person, name }) => (
                  <p key={person} className="figures-hint">
                    {words.mayBeInvited(name)}
                  </p>
                ))}
              <div className="numbers-buttons">
                <button
                  type="button"
                  className="button"
                  aria-label={all.changeNamed(bridge.name)}
                  onClick={() => open({ id: bridge.id, bridge })}
                >
                  {all.change}
                </button>
                <button
                  type="button"
                  className="button"
                  aria-label={all.removeNamed(bridge.name)}
                  aria-disabled={hands.isBusy}
                  onClick={() => void remove(bridge)}
                >
                  {all.remove}
                </button>
              </div>
            </article>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The forms that this tab had open, after a reload or another screen. What somebody else removed meanwhile is saved anew by one press more. */
function begunBridges(line: LineId, bridges: Bridge[]): { id: string; bridge: Bridge | null }[] {
  return keptBridge.under(`${line} `).map(({ rest: id }) => ({ id, bridge: bridges.find((one) => one.id === id) ?? null }))
}
