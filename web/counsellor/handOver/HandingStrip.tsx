import type { DeskConversation } from '../../../shared/doors/counsellorView.ts'
import { isolated } from '../../chat/isolated.ts'
import { useWords } from '../words.ts'
import { AskedClock } from './AskedClock.tsx'

type Props = { handing: NonNullable<DeskConversation['handing']>; takeBack: () => void }

/** In the talk that is offered to a colleague: whom it waits for, and the way back. */
export function HandingStrip({ handing, takeBack }: Props) {
  const words = useWords().counsellor.handOver
  return (
    <div className="strip handing">
      <AskedClock until={handing.until} />
      <p role="status">{words.waitsFor(isolated(handing.name))}</p>
      <button type="button" className="button button-small button-plain" onClick={takeBack}>
        {words.takeBack}
      </button>
    </div>
  )
}
