import type { EntryView } from '../../../../shared/help/numbersView.ts'
import { useWords } from '../../words.ts'
import { Differences } from './Differences.tsx'

/** Somebody changed an entry after this coordinator had read it: what it said, and what it says now. */
export function SaidChange({ before, now, seen }: { before: EntryView; now: EntryView; seen: () => void }) {
  const { numbers } = useWords().coordinator
  return (
    <div className="numbers-change" role="alert">
      <p>{numbers.changedMeanwhile}</p>
      <Differences before={before.record} now={now.record} />
      <button type="button" className="button" onClick={seen}>
        {numbers.seen}
      </button>
    </div>
  )
}
