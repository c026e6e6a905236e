import { ChooseLine } from '../figures/ChooseLine.tsx'
import { Refused } from '../Refused.tsx'
import type { ScreenProps } from '../useCoordinator.ts'
import { useWords } from '../words.ts'
import { DeskTextsPart } from './DeskTextsPart.tsx'
import { useDeskTexts } from './useDeskTexts.ts'

/** What the counsellors of a line have beside their talks: canned replies and procedure sheets. */
export function DeskTextsScreen({ state, lines, hands, socket, connected }: ScreenProps) {
  const { coordinator, staff } = useWords()
  const { line, aheadMs } = state
  // A new day changes nothing that is being written, so nothing is read anew at midnight.
  const { view, refused, hands: textHands } = useDeskTexts(socket, line, { today: '', connected, aheadMs })
  return (
    <section aria-labelledby="texts-title" className="numbers">
      <div className="figures-head">
        <h1 id="texts-title">{coordinator.texts.title}</h1>
        <div className="figures-choices">
          <ChooseLine lines={lines} line={line} choose={hands.chooseLine} />
        </div>
      </div>
      {view === null && refused === null && <p className="figures-empty">{staff.loading}</p>}
      {view === null && refused !== null && <Refused why={refused} again={textHands.again} />}
      {view !== null && (
        <>
          <DeskTextsPart key={`reply ${view.line}`} kind="reply" view={view} hands={textHands} />
          <DeskTextsPart key={`sheet ${view.line}`} kind="sheet" view={view} hands={textHands} />
        </>
      )}
    </section>
  )
}
