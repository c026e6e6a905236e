import { type KeyboardEvent, useState } from 'react'
import { useHere } from '../here.ts'
import type { Names } from './namesIn.ts'
import { Sure } from './Sure.tsx'

type Props = { name: string; names: Names; anotherOnDuty: boolean; another(): void; leave(): void; outside(): void }

/** Who can read, and the ways out of the talk. */
export function TalkMenu({ name, names, anotherOnDuty, another, leave, outside }: Props) {
  const { words } = useHere()
  const { talk } = words
  const [asks, setAsks] = useState<'another' | 'end' | null>(null)
  return (
    <details className="talk-more" onKeyDown={closeByEscape}>
      <summary aria-label={talk.more}>
        <span className="sign sign-more" aria-hidden="true" />
      </summary>
      <div className="talk-panel">
        <h2>{talk.whoCanRead}</h2>
        <p>{names.now.length > 0 ? talk.readers(names.now.join(', ')) : talk.readNobody}</p>
        {names.before.length > 0 && <p>{talk.readBefore(names.before.join(', '))}</p>}
        {asks === 'another' && (
          <Sure
            say={anotherOnDuty ? talk.anotherSay(name) : `${talk.anotherSay(name)} ${talk.anotherAlone(name)}`}
            yes={talk.anotherYes}
            no={talk.anotherNo}
            go={another}
            stay={() => setAsks(null)}
          />
        )}
        {asks === 'end' && <Sure say={talk.endSure} yes={talk.endYes} no={talk.endNo} go={leave} stay={() => setAsks(null)} />}
        {asks === null && (
          <p className="choices-ways">
            <button
              type="button"
              className="button button-plain"
              onClick={({ currentTarget }) => {
                currentTarget.closest('details')?.removeAttribute('open')
                outside()
              }}
            >
              {words.outside.heading}
            </button>
            <button type="button" className="button button-plain" onClick={() => setAsks('another')}>
              {talk.another}
            </button>
            <button type="button" className="button button-plain" onClick={() => setAsks('end')}>
              {talk.end}
            </button>
          </p>
        )}
        <h2>{talk.tips}</h2>
        <p className="aside">{talk.hideSay}</p>
        <p className="aside">{talk.exitSay}</p>
      </div>
    </details>
  )
}

function closeByEscape({ key, currentTarget }: KeyboardEvent<HTMLDetailsElement>): void {
  if (key !== 'Escape' || !currentTarget.open) return
  currentTarget.open = false
  currentTarget.querySelector('summary')?.focus()
}
