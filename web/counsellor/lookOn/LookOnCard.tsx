import type { LineId } from '../../../shared/ids.ts'
import { isolated } from '../../chat/isolated.ts'
import { AskedClock } from '../handOver/AskedClock.tsx'
import { choicesInWords } from '../queue/choicesInWords.ts'
import { Waited } from '../queue/Waited.tsx'
import { letters } from '../shortcuts/shortcuts.ts'
import { useWords } from '../words.ts'
import { useTheLookOn } from './useLookOn.ts'

/** A colleague asks this counsellor to read along. It stands among the rings. After the yes it says that the youth is asked. */
export function LookOnCard({ connected, lineName }: { connected: boolean; lineName: (line: LineId) => string }) {
  const { counsellor, staff } = useWords()
  const words = counsellor.lookOn
  const { asked, waits } = useTheLookOn()
  if (waits)
    return (
      <section className="rings" aria-label={words.waits(isolated(waits.from))}>
        <div className="strip along-strip">
          <AskedClock key={waits.id} until={waits.until} />
          <p role="status">{words.waits(isolated(waits.from))}</p>
        </div>
      </section>
    )
  if (!asked) return null
  const { lookOn, accept, decline } = asked
  const says = words.asks(isolated(lookOn.from))
  const choices = choicesInWords(lookOn.choices, staff)
  return (
    <section className="rings" aria-label={says}>
      <p className="visually-hidden" role="alert">
        {[says, ...(lookOn.acute ? [counsellor.handOver.acute] : []), choices.join(', ')].map((part) => `${part}.`).join(' ')}
      </p>
      <article className="ring" data-urgent={lookOn.acute}>
        <AskedClock key={lookOn.id} until={lookOn.until} />
        <div className="ring-who">
          <h2>
            {says} {lookOn.acute && <strong className="flag flag-alarm">{counsellor.handOver.acute}</strong>}
          </h2>
          <p>{choices.join(' · ')}</p>
          <p className="aside">
            {lineName(lookOn.line)} · <Waited since={lookOn.startedAt} say={counsellor.handOver.talked} />
          </p>
          {lookOn.place && <p>{words.youAsBridge(isolated(lookOn.place))}</p>}
          <p className="aside">{words.asksHint}</p>
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
