import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { contactFault } from '../../../shared/help/contactValue.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { FirstView } from '../../../shared/settings/firstLine.ts'
import { dateInWords } from '../../../shared/words/when.ts'
import { EntryField } from '../numbers/form/EntryField.tsx'
import { useActing } from '../team/useActing.ts'
import { useWords } from '../words.ts'
import type { FirstAround } from './firstAround.ts'
import { keptLeader } from './keptLeader.ts'

type Leader = FirstView['leader']
type Props = { line: LineId; leader: Leader; around: FirstAround; again(): void }

/** The number of the leader on call, for counsellors alone. Whoever writes it has called it. */
export function LeaderNumber({ line, leader, around, again }: Props) {
  const { coordinator, staff, lang } = useWords()
  const words = coordinator.first.leader
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [kept] = useState(() => keptLeader.read(line))
  const [call, setCall] = useState(kept?.call ?? leader?.call ?? '')
  const [over, setOver] = useState(kept ? kept.over : (leader?.call ?? null))
  const [called, setCalled] = useState(false)
  const [isTried, setTried] = useState(false)
  const [said, say] = useState('')
  const [newer, setNewer] = useState<NonNullable<Leader> | null>(null)
  const { act, isBusy } = useActing(around.socket)
  const stands = leader?.call ?? null
  const isChanged = call !== (over ?? '')
  useEffect(() => keptLeader.keep(line, isChanged ? { over, call } : null), [line, isChanged, over, call])
  // Somebody else wrote it while nothing was written here. After a save the page may still hold the number from before: that is no news.
  const seen = useRef(over)
  useEffect(() => {
    if (isChanged || stands === seen.current) return
    seen.current = stands
    setCall(stands ?? '')
    setOver(stands)
  }, [isChanged, stands])
  const isWrong = contactFault({ way: 'call', value: call }) !== null

  async function save(from: string | null) {
    setTried(true)
    say('')
    if (isWrong || !called)
      return void form.current?.querySelector<HTMLElement>(isWrong ? 'input[type=text]' : 'input[type=checkbox]')?.focus()
    const heard = await act('first:leader', { line, over: from, call, called: true })
    if (heard === null) return
    if (!heard.ok) return say(staff.refusals[heard.why])
    const now = heard.value.view.leader
    again()
    if (heard.value.did === 'newer') return now ? setNewer(now) : setOver(null)
    setNewer(null)
    setTried(false)
    setCalled(false)
    setCall(now?.call ?? '')
    setOver(now?.call ?? null)
    say(words.saved)
  }
  return (
    <form
      ref={form}
      className="first-number numbers-card"
      aria-labelledby={id}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void save(over)
      }}
    >
      <h3 id={id}>{words.title}</h3>
      {leader && <p>{words.stands(leader.call, dateInWords(leader.on, lang), leader.by ?? words.somebody)}</p>}
      <EntryField
        label={words.label}
        hint={words.hint}
        value={call}
        most={40}
        inputMode="tel"
        fault={isTried && isWrong ? words.fault : null}
        write={(text) => {
          setCall(text)
          setCalled(false)
          say('')
        }}
      />
      <label className="form-right">
        <input type="checkbox" checked={called} onChange={({ target }) => setCalled(target.checked)} />
        {words.called}
      </label>
      {newer && (
        <div role="alert" className="line-newer">
          <p>{words.newer(newer.call, newer.by ?? words.somebody)}</p>
          <p className="first-buttons">
            <button type="button" className="button" onClick={() => void save(newer.call)}>
              {words.keepMine(call)}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                setCall(newer.call)
                setOver(newer.call)
                setNewer(null)
                setTried(false)
              }}
            >
              {words.takeTheirs(newer.call)}
            </button>
          </p>
        </div>
      )}
      <p role="alert" className="form-fault">
        {isTried && !isWrong && !called && words.callFirst}
      </p>
      <p role="status" className="numbers-said">
        {said}
      </p>
      <p className="first-buttons">
        <button type="submit" className="button button-main" disabled={isBusy || !around.connected}>
          {words.save}
        </button>
      </p>
    </form>
  )
}
