import type { WrittenPart } from '../../../../shared/report/reportWire.ts'
import { lineClockAt } from '../../figures/calendar.ts'
import { KeepOne } from '../../KeepOne.tsx'
import { Beside } from '../../line/Beside.tsx'
import { useWords } from '../../words.ts'
import type { Draft } from '../drafts.ts'
import type { DraftHands } from '../useDrafts.ts'
import { focusPart } from './focusPart.ts'
import { partAsLines } from './partAsLines.ts'
import { useStatusNames } from './useStatusNames.ts'

/** Two coordinators wrote in the same part. Both texts stand side by side, and what differs is marked, until one is chosen. */
export function Conflict({ draft: { written, theirs }, hands }: { draft: Draft; hands: DraftHands }) {
  const { coordinator, lang } = useWords()
  const words = coordinator.report
  const names = useStatusNames()
  if (theirs === null) return null
  const by = theirs.by ?? words.somebody
  const choose = (keep: 'mine' | 'theirs') => {
    hands.settle(written.part, keep)
    focusPart(written.part)
  }
  const linesOf = (part: WrittenPart) => partAsLines(part, words.removed, (status) => names[status])
  return (
    <div className="report-conflict" role="alert">
      <p>{words.newer(by, lineClockAt(theirs.at ?? 0, lang))}</p>
      <Beside
        sides={[
          { title: words.mine, lines: linesOf(written) },
          { title: words.theirs(by), lines: linesOf(theirs.written) },
        ]}
      />
      <KeepOne className="report-box-buttons" words={words} choose={choose} />
    </div>
  )
}
