import { useEffect, useRef } from 'react'
import type { ConvId } from '../../../shared/ids.ts'
import type { OpenDesk } from '../desk/desk.ts'
import type { Pane } from '../desk/panes.ts'
import type { PaneId } from '../form/owedForm.ts'
import { Waited } from '../queue/Waited.tsx'
import { useWords } from '../words.ts'

type Props = {
  desk: OpenDesk
  panes: Pane[]
  longest: ConvId | null
  nameOf: (pane: PaneId) => string
  toFront: (conv: PaneId | null) => void
}

/** All panes in one list: which youth waits for an answer and for how long, and what is unread. On a phone these are the tabs. */
export function TalkList({ desk, panes, longest, nameOf, toFront }: Props) {
  const words = useWords().counsellor.talks
  const list = useRef<HTMLElement>(null)
  // On a phone the list scrolls sideways. The tab in front must be in view there, too.
  useEffect(() => {
    if (desk.front !== null) list.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [desk.front])
  return (
    <nav ref={list} className="talks" aria-label={words.title}>
      <button
        type="button"
        className="talks-tab talks-overview"
        aria-current={desk.front === null ? 'true' : undefined}
        onClick={() => toFront(null)}
      >
        {words.overview}
      </button>
      {panes.map((pane) => (
        <button
          key={pane.conv}
          type="button"
          className="talks-tab"
          data-longest={pane.conv === longest}
          aria-current={desk.front === pane.conv ? 'true' : undefined}
          onClick={() => toFront(pane.conv)}
        >
          <span className="talks-name">
            <span className="pane-number" aria-hidden="true">
              {desk.numbers[pane.conv]}
            </span>
            <span dir="auto">{pane.kind === 'mend' ? words.mendName : nameOf(pane.conv)}</span>
          </span>
          <TabState desk={desk} pane={pane} longest={longest} />
        </button>
      ))}
    </nav>
  )
}

function TabState({ desk, pane, longest }: { desk: OpenDesk; pane: Pane; longest: ConvId | null }) {
  const { talks: words, talk, ring, danger, lookOn } = useWords().counsellor
  const heard = desk.heard[pane.conv]
  if (pane.kind === 'connecting') return <span className="talks-state">{words.connecting}</span>
  if (pane.kind === 'along') return <span className="talks-state">{lookOn.tab}</span>
  if (pane.kind === 'mend') return <span className="talks-state">{words.mend}</span>
  if (pane.kind === 'form') return <span className="talks-state">{words.form}</span>
  if (pane.written) return <span className="talks-state">{pane.owed ? `${words.ended} · ${words.form}` : words.ended}</span>
  const { acute, urgent, youthPresence } = pane.conversation
  return (
    <span className="talks-state">
      {acute && <strong className="flag flag-alarm">{talk.acute}</strong>}
      {urgent && !acute && <strong className="flag flag-alarm">{ring.urgent}</strong>}
      {desk.hinted.includes(pane.conv) && <span className="flag">{danger.hintShort}</span>}
      {heard && heard.unread > 0 && <strong className="flag flag-accent">{words.unread(heard.unread)}</strong>}
      {heard && heard.unansweredSince !== null && (
        <span className="talks-wait">
          <span className="talks-long">{words.waitsForYou}: </span>
          <Waited since={heard.unansweredSince} />
        </span>
      )}
      {heard && heard.answeredAt !== null && (
        <span className="talks-long">
          {words.wroteLast}: <Waited since={heard.answeredAt} />
        </span>
      )}
      {pane.conv === longest && <span className="visually-hidden">, {words.longest}</span>}
      {youthPresence !== 'here' && <span>{talk.presenceShort[youthPresence]}</span>}
      {(desk.drafts[pane.conv] ?? '').trim() !== '' && <span>{words.draft}</span>}
    </span>
  )
}
