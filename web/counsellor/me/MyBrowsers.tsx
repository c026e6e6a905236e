import { useCallback, useEffect, useRef, useState } from 'react'
import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { OwnKey } from '../../../shared/doors/ownPage.ts'
import type { Kid } from '../../../shared/ids.ts'
import type { Refusal } from '../../../shared/outcome.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import { dayAt, useWords } from '../words.ts'

type Props = { socket: DoorSocket<CounsellorDoor>; connected: boolean }

/** The browsers that may answer youths in this counsellor's name. Each but this one can be switched off, after one more press. */
export function MyBrowsers({ socket, connected }: Props) {
  const { counsellor, staff, lang } = useWords()
  const words = counsellor.me.browsers
  const [all, setAll] = useState<OwnKey[] | null>(null)
  const [sure, setSure] = useState<Kid | null>(null)
  const [said, setSaid] = useState<'off' | Refusal | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const read = useCallback(async () => {
    const answer = await ask<CounsellorDoor, 'keys:read'>(socket, 'keys:read', {})
    if (answer.ok) setAll(answer.value)
    else setSaid(answer.why)
  }, [socket])
  useEffect(() => {
    if (connected) void read()
  }, [connected, read])
  async function off(kid: Kid) {
    stay()
    const answer = await ask<CounsellorDoor, 'key:off'>(socket, 'key:off', { kid })
    setSaid(answer.ok ? 'off' : answer.why)
    if (answer.ok) await read()
  }
  function stay() {
    setSure(null)
    title.current?.focus()
  }
  const nameOf = ({ here, since }: OwnKey) =>
    `${here ? words.here : words.other} · ${since === null ? words.sinceLong : words.since(dayAt(since, lang))}`
  return (
    <section aria-labelledby="browsers-title" className="me-part">
      <h3 id="browsers-title" ref={title} tabIndex={-1}>
        {words.title}
      </h3>
      <p className="aside">{words.what}</p>
      <p role="status">{said === 'off' ? words.isOff : said !== null ? staff.refusals[said] : all === null ? staff.loading : ''}</p>
      <ul className="plain me-browsers">
        {(all ?? []).map((key) => (
          <li key={key.kid}>
            <span>{nameOf(key)}</span>
            {!key.here && sure !== key.kid && (
              <button
                type="button"
                className="button button-small button-plain"
                aria-label={`${words.off}: ${nameOf(key)}`}
                onClick={() => setSure(key.kid)}
              >
                {words.off}
              </button>
            )}
            {sure === key.kid && <Sure no={stay} yes={() => void off(key.kid)} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Sure({ no, yes }: { no: () => void; yes: () => void }) {
  const words = useWords().counsellor.me.browsers
  const staying = useRef<HTMLButtonElement>(null)
  useEffect(() => staying.current?.focus(), [])
  return (
    <div className="me-sure">
      <p id="browser-sure">{words.sure}</p>
      <div className="row">
        <button type="button" className="button button-small button-plain" ref={staying} aria-describedby="browser-sure" onClick={no}>
          {words.no}
        </button>
        <button type="button" className="button button-small button-alarm" onClick={yes}>
          {words.yes}
        </button>
      </div>
    </div>
  )
}
