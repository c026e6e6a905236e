import { type MouseEvent, useEffect, useId, useRef, useState } from 'react'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { LineNow } from '../../../shared/figures.ts'
import { when } from '../../../shared/words/when.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import { TIME_ZONE } from '../figures/calendar.ts'
import { useWords } from '../words.ts'
import { ClosePanel } from './ClosePanel.tsx'

type Props = { line: LineNow; at: number; socket: DoorSocket<CoordinatorDoor>; connected: boolean }

/** Closes a line in two taps, and opens it again in one. What happened is said where it was pressed. */
export function CloseNow({ line, at, socket, connected }: Props) {
  const { coordinator, staff, lang } = useWords()
  const words = coordinator.line.closing
  const [isOpen, setOpen] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const [said, setSaid] = useState('')
  const id = useId()
  const panel = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (isOpen) panel.current?.focus()
  }, [isOpen])
  const name = line.name[lang]

  async function open() {
    setAsking(true)
    const heard = await ask<CoordinatorDoor, 'line:open'>(socket, 'line:open', { line: line.line })
    setAsking(false)
    setSaid(heard.ok ? words.opened(name) : staff.refusals[heard.why])
  }
  // The second press of a double click must not press what has come under it.
  const press = (act: () => void) => (event: MouseEvent) => {
    if (event.detail < 2) act()
  }

  return (
    <li className="close-now">
      <p className="close-now-line">
        <span>
          {name} <span className="figures-hint">{line.byHand ? words.byHand : staff.lineStates[line.state]}</span>
        </span>
        {line.byHand ? (
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
      {isOpen && !line.byHand && (
        <fieldset id={id} ref={panel} tabIndex={-1} className="close-now-panel">
          <legend>{words.title(name)}</legend>
          <ClosePanel
            line={line}
            at={at}
            socket={socket}
            connected={connected}
            done={(did, opensAt) => {
              setOpen(false)
              const opens = opensAt === null ? words.opensByHand : words.opensAt(when(opensAt, at, TIME_ZONE, lang))
              setSaid(`${words[did](name)} ${opens}`)
            }}
            leave={() => setOpen(false)}
          />
        </fieldset>
      )}
      <p role="status" className="figures-hint">
        {said}
      </p>
    </li>
  )
}
