import type { Ring } from '../../../shared/doors/counsellorView.ts'
import type { LineId } from '../../../shared/ids.ts'
import { PracticeMark } from '../practice/PracticeMark.tsx'
import { letters } from '../shortcuts/shortcuts.ts'
import { useNow } from '../useNow.ts'
import { useWords } from '../words.ts'
import { choicesInWords } from './choicesInWords.ts'
import { ACCEPT_MS, secondsLeft } from './queueOrder.ts'
import { Waited } from './Waited.tsx'

type Props = {
  rings: Ring[]
  rungAt: Record<string, number>
  /** Without a connection the counsellor cannot take a youth. The page says so beside the buttons. */
  connected: boolean
  lineName: (line: LineId) => string
  accept: (ring: Ring) => void
  decline: (ring: Ring) => void
}

/** The rings. A screen reader hears each once, and the focus stays where it is. */
export function RingCards({ rings, rungAt, connected, lineName, accept, decline }: Props) {
  const { counsellor, staff } = useWords()
  return (
    <section className="rings" aria-label={counsellor.ring.label}>
      <p className="visually-hidden" role="alert">
        {rings.map((ring) => (
          <span key={ring.ring}>
            {[counsellor.ring.title, ...(ring.urgent ? [counsellor.ring.urgent] : []), choicesInWords(ring.choices, staff).join(', ')]
              .map((part) => `${part}.`)
              .join(' ')}
          </span>
        ))}
      </p>
      {rings.map((ring) => (
        <RingCard
          key={ring.ring}
          ring={ring}
          seenAt={rungAt[ring.ring] ?? 0}
          connected={connected}
          lineName={lineName(ring.line)}
          accept={() => accept(ring)}
          decline={() => decline(ring)}
        />
      ))}
    </section>
  )
}

function RingCard({
  ring,
  seenAt,
  connected,
  lineName,
  accept,
  decline,
}: {
  ring: Ring
  seenAt: number
  connected: boolean
  lineName: string
  accept: () => void
  decline: () => void
}) {
  const { counsellor, staff } = useWords()
  const words = counsellor.ring
  const left = secondsLeft(ring, seenAt, useNow(500))
  // The ring has lapsed, and without a connection no view could say so.
  if (left === 0 && !connected) return null
  return (
    <article className="ring" data-urgent={ring.urgent}>
      <span className="ring-clock" role="img" aria-label={words.secondsLeft(left)}>
        <svg viewBox="0 0 44 44" aria-hidden="true">
          <circle className="ring-track" cx="22" cy="22" r="19" />
          {/* The circle empties with the seconds; the number says the same. */}
          <circle
            className="ring-rest"
            cx="22"
            cy="22"
            r="19"
            pathLength={ACCEPT_MS / 1000}
            strokeDasharray={`${left} ${ACCEPT_MS / 1000}`}
          />
        </svg>
        <span aria-hidden="true">{left}</span>
      </span>
      <div className="ring-who">
        <h2>
          {words.title} <PracticeMark line={ring.line} /> {ring.urgent && <strong className="flag flag-alarm">{words.urgent}</strong>}
        </h2>
        <p>{choicesInWords(ring.choices, staff).join(' · ')}</p>
        <p className="aside">
          {lineName} · <Waited since={ring.waitsSince} say={words.waited} />
          {ring.returned && ` · ${ring.epoch > 0 ? words.returned : words.notBegun}`}
        </p>
      </div>
      <div className="row">
        <button
          type="button"
          className="button button-main"
          aria-disabled={!connected}
          aria-keyshortcuts={`Alt+${letters.accept}`}
          onClick={accept}
        >
          {words.accept}
        </button>
        <button
          type="button"
          className="button button-plain"
          aria-disabled={!connected}
          aria-keyshortcuts={`Alt+${letters.decline}`}
          onClick={decline}
        >
          {words.decline}
        </button>
      </div>
      <p role="status" className="ring-lost">
        {!connected && words.noConnection}
      </p>
    </article>
  )
}
