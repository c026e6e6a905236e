import { type FormEvent, useState } from 'react'
import { MOST_LETTERS } from '../../../shared/colleagues/colleagueMessage.ts'
import type { ColleagueOnDuty } from '../../../shared/colleagues/colleagueOnDuty.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useWords } from '../words.ts'
import { type TellAnswer, useTheColleagues } from './useColleagues.ts'

/** From so few letters on, the box says how many are left. */
const FEW_LEFT = 50

/**
 * Writes to one colleague at a time. From the first letter on the colleague is chosen: whoever comes or goes meanwhile, the text goes to nobody
 * else. With nobody there the form is shown only while a text is begun, so that the text waits for the colleague.
 */
export function MessageForm({ to, connected }: { to: ColleagueOnDuty[]; connected: boolean }) {
  const { counsellor, staff } = useWords()
  const words = counsellor.colleagues
  const { tell } = useTheColleagues()
  const [chosen, setChosen] = useState<PersonId | null>(null)
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<TellAnswer>('sent')
  const colleague = chosen === null ? to[0] : to.find(({ person }) => person === chosen)
  const left = MOST_LETTERS - text.length

  async function send(event: FormEvent) {
    event.preventDefault()
    if (!colleague || busy || !connected || text.trim() === '') return
    setBusy(true)
    const said = await tell(colleague, text.trim()).catch(() => 'failed' as const)
    setBusy(false)
    setAnswer(said)
    // What was written on meanwhile stays.
    if (said === 'sent') setText((now) => (now === text ? '' : now))
  }
  if (to.length === 0 && text === '') return null
  const lack: Partial<Record<TellAnswer, string>> = { sent: '', unsafe: words.unsafe, gone: words.gone, 'slow-down': words.tooFast }
  return (
    <form className="colleagues-form" onSubmit={(event) => void send(event)}>
      <label>
        {words.to}
        <select value={colleague?.person ?? ''} onChange={({ target }) => setChosen(target.value)}>
          {!colleague && <option value="">{words.choose}</option>}
          {to.map(({ person, name, title }) => (
            <option key={person} value={person}>
              {[name, title].filter(Boolean).join(', ')}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor="colleague-text">{words.text}</label>
      <input
        id="colleague-text"
        value={text}
        maxLength={MOST_LETTERS}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        translate="no"
        onChange={({ target }) => {
          setText(target.value)
          if (colleague) setChosen(colleague.person)
        }}
      />
      <p className="aside">{words.what}</p>
      <p role="status">{answer !== 'sent' ? (lack[answer] ?? words.failed) : left <= FEW_LEFT ? words.left(left) : ''}</p>
      <button type="submit" className="button button-plain" aria-disabled={busy || !connected || !colleague || text.trim() === ''}>
        {connected ? words.send : staff.connectionLost}
      </button>
    </form>
  )
}
