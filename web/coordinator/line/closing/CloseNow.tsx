import { type MouseEvent, useEffect, useId, useRef, useState } from 'react'
import type { CoordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import type { LineNow } from '../../../../shared/figures.ts'
import type { Refusal } from '../../../../shared/outcome.ts'
import { ask, type DoorSocket } from '../../../connection/ask.ts'
import { useWords } from '../../words.ts'
import { ClosedSaid } from './ClosedSaid.tsx'
import { ClosePanel } from './ClosePanel.tsx'
import { closingIn } from './closingIn.ts'
import { keptMessage } from './keptMessage.ts'
import { useServerClock } from './useServerClock.ts'

type Props = {
  line: LineNow
  /** The moment of the view that `line` is from, by the server's clock. */
  at: number
  socket: DoorSocket<CoordinatorDoor>
  connected: boolean
  /** How the line stands after what was pressed here, from the answer. */
  took(at: number, now: LineNow): void
}

/** What was pressed last. It is said as long as the line stands so: the row and what is said of it come from one reading. */
type Did = 'closed' | 'already' | 'opened' | { refused: Refusal }

/** Closes a line in two taps, and opens it again in one. What happened is said where it was pressed. */
export function CloseNow({ line, at, socket, connected, took }: Props) {
  const { coordinator, staff, lang } = useWords()
  const words = coordinator.line.closing
  const [isOpen, setOpen] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const [did, setDid] = useState<Did | null>(null)
  const id = useId()
  const panel = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (isOpen) panel.current?.focus()
  }, [isOpen])
  const isClosed = line.closed !== undefined
  // Closed by whomever: what was begun here has no use any more, and would come back when the line opens.
  useEffect(() => {
    if (!isClosed) return
    setOpen(false)
    keptMessage.keep(line.line, null)
  }, [isClosed, line.line])
  const now = useServerClock(at)
  const name = line.name[lang]

  async function open() {
    setAsking(true)
    const heard = await ask<CoordinatorDoor, 'line:open'>(socket, 'line:open', { line: line.line })
    setAsking(false)
    if (!heard.ok) return setDid({ refused: heard.why })
    took(heard.value.at, heard.value.now)
    setDid('opened')
  }
  // The second press of a double click must not press what has come under it.
  const press = (act: () => void) => (event: MouseEvent) => {
    if (event.detail < 2) act()
  }
  function said(): string {
    if (did === null) return ''
    if (typeof did === 'object') return staff.refusals[did.refused]
    if (did === 'opened') return line.closed ? '' : words.opened(name)
    return line.closed ? `${words[did](name)} ${closingIn(line.closed, now, words, lang).opens}` : ''
  }

  return (
    <li className="close-now">
      <p className="close-now-line">
        <span>
          {name} <span className="figures-hint">{line.closed ? words.byHand : staff.lineStates[line.state]}</span>
        </span>
        {line.closed ? (
          <button
            type="button"
            className="button"
            aria-label={words.openLine(name)}
            disabled={isAsking || !connected}
            onClick={press(() => void open())}
          >
            {words.open}
          </button>
        ) : (
          <button
            type="button"
            className="button"
            aria-label={words.closeLine(name)}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={press(() => setOpen(!isOpen))}
          >
            {words.close}
          </button>
        )}
      </p>
      {line.closed && <ClosedSaid closed={line.closed} now={now} />}
      {isOpen && !line.closed && (
        <fieldset id={id} ref={panel} tabIndex={-1} className="close-now-panel">
          <legend>{words.title(name)}</legend>
          <ClosePanel
            line={line}
            now={now}
            socket={socket}
            connected={connected}
            done={(answer) => {
              setOpen(false)
              took(answer.at, answer.now)
              setDid(answer.did)
            }}
            leave={() => setOpen(false)}
          />
        </fieldset>
      )}
      <p role="status" className="figures-hint">
        {said()}
      </p>
    </li>
  )
}
