import type { WrittenPart } from '../../../../shared/report/reportWire.ts'
import { lineClockAt } from '../../figures/calendar.ts'
import { KeepOne } from '../../KeepOne.tsx'
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
  const [mine, other] = [linesOf(written), linesOf(theirs.written)]
  return (
    <div className="report-conflict" role="alert">
      <p>{words.newer(by, lineClockAt(theirs.at ?? 0, lang))}</p>
      <div className="report-sides">
        <Side title={words.mine} lines={mine} others={other} />
        <Side title={words.theirs(by)} lines={other} others={mine} />
      </div>
      <KeepOne className="report-box-buttons" words={words} choose={choose} />
    </div>
  )
}

function Side({ title, lines, others }: { title: string; lines: string[]; others: string[] }) {
  return (
    <section aria-label={title}>
      <p className="band-subject">{title}</p>
      {lines.map((line, i) =>
        others.includes(line) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
          <p key={i}>{line}</p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
          <p key={i}>
            <mark>{line}</mark>
          </p>
        ),
      )}
    </section>
  )
}
