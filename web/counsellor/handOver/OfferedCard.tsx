import type { OfferedTalk } from '../../../shared/doors/handOver.ts'
import type { LineId } from '../../../shared/ids.ts'
import { isolated } from '../../chat/isolated.ts'
import { choicesInWords } from '../queue/choicesInWords.ts'
import { Waited } from '../queue/Waited.tsx'
import { letters } from '../shortcuts/shortcuts.ts'
import { useWords } from '../words.ts'
import { AskedClock } from './AskedClock.tsx'

type Props = { offered: OfferedTalk; connected: boolean; lineName: (line: LineId) => string; accept: () => void; decline: () => void }

/** A colleague wants to hand a talk over. It stands among the rings, and a screen reader hears it once. */
export function OfferedCard({ offered, connected, lineName, accept, decline }: Props) {
  const { counsellor, staff } = useWords()
  const words = counsellor.handOver
  const from = isolated(offered.from)
  return (
    <section className="rings" aria-label={words.offered(from)}>
      <p className="visually-hidden" role="alert">
        {[words.offered(from), ...(offered.acute ? [words.acute] : []), choicesInWords(offered.choices, staff).join(', ')]
          .map((part) => `${part}.`)
          .join(' ')}
      </p>
      <article className="ring" data-urgent={offered.acute}>
        <AskedClock until={offered.until} />
        <div className="ring-who">
          <h2>
            {words.offered(from)} {offered.acute && <strong className="flag flag-alarm">{words.acute}</strong>}
            {offered.urgent && !offered.acute && <strong className="flag flag-alarm">{counsellor.ring.urgent}</strong>}
          </h2>
          <p>{choicesInWords(offered.choices, staff).join(' · ')}</p>
          <p className="aside">
            {lineName(offered.line)} · <Waited since={offered.startedAt} say={words.talked} />
          </p>
          {offered.note && <p className="aside">{words.offeredNote}</p>}
          {offered.blind && <p className="aside">{words.offeredBlind(from)}</p>}
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
          {!connected && counsellor.ring.noConnection}
        </p>
      </article>
    </section>
  )
}
