import { useId, useState } from 'react'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { LineNow } from '../../../shared/figures.ts'
import { langs, languages } from '../../../shared/lang.ts'
import type { ClosedFor, CloseLineAnswer } from '../../../shared/settings/closing.ts'
import { lineBounds } from '../../../shared/settings/lineFault.ts'
import { usualClosing } from '../../../shared/words/usualClosing.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import { dateAt, dayOn, momentAt } from '../figures/calendar.ts'
import { useWords } from '../words.ts'
import { ClockBox } from './hours/ClockBox.tsx'

type Props = {
  line: LineNow
  at: number
  socket: DoorSocket<CoordinatorDoor>
  connected: boolean
  done(did: Exclude<CloseLineAnswer['did'], 'faults'>, opensAt: number | null): void
  leave(): void
}

const untils = ['day', 'moment', 'by-hand'] as const

/** What youths are told and until when. Everything is filled in, so that the second tap may close. */
export function ClosePanel({ line, at, socket, connected, done, leave }: Props) {
  const { coordinator, staff, lang } = useWords()
  const { closing: words, faults } = coordinator.line
  const [message, setMessage] = useState(usualClosing)
  const [until, setUntil] = useState<(typeof untils)[number]>('day')
  const [date, setDate] = useState(dayOn(dateAt(at), 1))
  const [clock, setClock] = useState('12:00')
  const [isAsking, setAsking] = useState(false)
  const [wrong, setWrong] = useState<string[]>([])
  const id = useId()

  async function close() {
    const moment = momentAt(date, clock)
    const closedFor: ClosedFor = until === 'moment' ? moment : until
    if (until === 'moment' && !(moment > at)) return setWrong([words.untilWrong])
    setAsking(true)
    const heard = await ask<CoordinatorDoor, 'line:close'>(socket, 'line:close', { line: line.line, message, until: closedFor })
    setAsking(false)
    if (!heard.ok) return setWrong([staff.refusals[heard.why]])
    if (heard.value.did === 'faults') return setWrong([...new Set(heard.value.faults.map(({ why }) => faults[why]('')))])
    done(heard.value.did, heard.value.opensAt)
  }

  const name = line.name[lang]
  return (
    <>
      <p>{words.what}</p>
      {langs.map((one, i) => (
        <label key={one} className="line-written">
          <span>{i === 0 ? words.message : words.messageIn(languages[one].name)}</span>
          <textarea
            rows={3}
            lang={one}
            maxLength={lineBounds.message + 50}
            value={message[one]}
            aria-describedby={wrong.length > 0 ? id : undefined}
            onChange={({ target }) => setMessage({ ...message, [one]: target.value })}
          />
        </label>
      ))}
      <fieldset className="line-choices">
        <legend>{words.until}</legend>
        {untils.map((one) => (
          <label key={one} className="line-choice">
            <input type="radio" name={`${id}-until`} checked={until === one} onChange={() => setUntil(one)} />
            <span>{words.untils[one]}</span>
          </label>
        ))}
      </fieldset>
      {until === 'moment' && (
        <div className="line-add">
          <label className="choose">
            <span>{words.day}</span>
            <input type="date" value={date} onChange={({ target }) => setDate(target.value)} />
          </label>
          <ClockBox label={words.clock} value={clock} isWrong={wrong.length > 0} describedBy={id} write={setClock} />
        </div>
      )}
      <div id={id} role="alert">
        {wrong.map((sentence) => (
          <p key={sentence} className="line-fault">
            {sentence}
          </p>
        ))}
      </div>
      <p className="line-buttons">
        <button type="button" className="button button-main" disabled={isAsking || !connected} onClick={() => void close()}>
          {isAsking ? words.closing : words.yes(name)}
        </button>
        <button type="button" className="button" onClick={leave}>
          {words.no}
        </button>
      </p>
    </>
  )
}
