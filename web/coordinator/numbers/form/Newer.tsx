import type { EntryDraft } from '../../../../shared/help/entryDraft.ts'
import type { EntryView } from '../../../../shared/help/numbersView.ts'
import { recordOf } from '../../../../shared/help/recordOf.ts'
import type { LineId } from '../../../../shared/ids.ts'
import { KeepOne } from '../../KeepOne.tsx'
import { useWords } from '../../words.ts'
import { EntryFacts } from '../card/EntryFacts.tsx'

type Props = { draft: EntryDraft; theirs: EntryView; line: LineId; choose(keep: 'mine' | 'theirs'): void }

/** Two coordinators wrote at once: both entries stand side by side, until one is chosen. */
export function Newer({ draft, theirs, line, choose }: Props) {
  const words = useWords().coordinator.numbers
  const mine = recordOf(draft, { id: theirs.record.id, line, before: theirs.record })
  return (
    <div className="numbers-change" role="alert">
      <p>{words.newer}</p>
      <div className="report-sides">
        <section aria-label={words.mine}>
          <p className="band-subject">
            {words.mine}: {mine.name}
          </p>
          <EntryFacts record={mine} />
        </section>
        <section aria-label={words.theirs}>
          <p className="band-subject">
            {words.theirs}: {theirs.record.name}
          </p>
          <EntryFacts record={theirs.record} />
        </section>
      </div>
      <KeepOne className="numbers-buttons" words={words} choose={choose} />
    </div>
  )
}
