import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { LineId } from '../../../shared/ids.ts'
import type { LineLeaders } from '../../../shared/leaders/leadersNow.ts'
import { useWords } from '../words.ts'
import { OnCall } from './OnCall.tsx'
import { ToldSaid } from './ToldSaid.tsx'
import { useTheLeaders } from './useLeaders.ts'

type Props = { open: boolean; setOpen(open: boolean): void; connected: boolean; lineName(line: LineId): string }

/** "I need help": two presses tell the leader on call the line and the minute. What happened stands beside it, with the number to ring. */
export function AskLeader({ open, setOpen, connected, lineName }: Props) {
  const words = useWords().counsellor.leaders
  const { now } = useTheLeaders()
  const button = useRef<HTMLButtonElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const lines = now?.lines ?? []
  const asked = lines.filter(({ help }) => help !== null)
  useEffect(() => {
    if (open) sheet.current?.focus()
  }, [open])
  function close() {
    setOpen(false)
    button.current?.focus()
  }
  const wayOut = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) close()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the sheet from wherever the focus is in it
    <div className="ask-leader" onKeyDown={wayOut}>
      <button
        ref={button}
        type="button"
        className="button button-plain"
        aria-expanded={open}
        aria-controls="ask-leader-sheet"
        onClick={() => (open ? close() : setOpen(true))}
      >
        {words.button}
      </button>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the focus comes here, so that what it says is read first
        <section id="ask-leader-sheet" className="sheet card" aria-label={words.title} ref={sheet} tabIndex={-1}>
          {lines.some(({ isTold }) => isTold) && <p>{words.what}</p>}
          {now === null && <p>{words.loading}</p>}
          {lines.map((line) => (
            <OneLine key={line.line} line={line} name={lines.length > 1 ? lineName(line.line) : null} connected={connected} />
          ))}
        </section>
      )}
      <div role="status" className="ask-leader-said">
        {!open &&
          asked.map(({ line, help }) => (
            <p key={line}>
              {words.help(lines.length > 1 ? lineName(line) : null)} <ToldSaid told={help} />
            </p>
          ))}
      </div>
    </div>
  )
}

function OneLine({ line, name, connected }: { line: LineLeaders; name: string | null; connected: boolean }) {
  const { counsellor, staff } = useWords()
  const words = counsellor.leaders
  const leaders = useTheLeaders()
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  async function act(what: 'ask' | 'over') {
    // A second press while the first is on its way is the same wish.
    if (busy || !connected) return
    setBusy(true)
    const answer = await leaders[what](line.line)
    setBusy(false)
    setSaid(answer.ok ? '' : answer.why === 'slow-down' ? words.tooSoon : staff.refusals[answer.why])
  }
  return (
    <div className="sheet-part">
      {name !== null && <h3>{name}</h3>}
      {!line.isTold && (
        <p>
          <strong>{words.nobodyTold}</strong>
        </p>
      )}
      <OnCall line={line} />
      <p role="status">{said !== '' ? said : line.help !== null && <ToldSaid told={line.help} />}</p>
      <div className="row">
        {line.isTold && (
          <button type="button" className="button button-main" aria-disabled={busy || !connected} onClick={() => void act('ask')}>
            {line.help === null ? words.ask(name) : words.again(name)}
          </button>
        )}
        {line.help !== null && (
          <button type="button" className="button button-quiet" aria-disabled={busy || !connected} onClick={() => void act('over')}>
            {words.over}
          </button>
        )}
      </div>
    </div>
  )
}
