import type { LookOnBeside } from '../../../shared/doors/lookOn.ts'
import { isolated } from '../../chat/isolated.ts'
import { AskedClock } from '../handOver/AskedClock.tsx'
import { useWords } from '../words.ts'

/** In the talk of the one who asked: who is asked, or who reads along, and the way to end it. */
export function AlongStrip({ lookOn: { at, name, until, place }, end }: { lookOn: LookOnBeside; end: () => void }) {
  const words = useWords().counsellor.lookOn
  return (
    <div className="strip along-strip" data-along={at}>
      {at !== 'reads' && <AskedClock key={at} until={until} />}
      <p role="status">
        {words.beside[at](isolated(name))} {place && <span className="aside">{words.fromBridge(isolated(place))}</span>}
      </p>
      <button type="button" className="button button-small button-plain" onClick={end}>
        {at === 'reads' ? words.stop : words.takeBack}
      </button>
    </div>
  )
}
