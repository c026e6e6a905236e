import type { EntryView } from '../../../shared/help/numbersView.ts'
import { langs } from '../../../shared/lang.ts'
import { useWords } from '../words.ts'
import { factsOf } from './factsOf.ts'

/** Somebody changed an entry after this coordinator had read it: what it said, and what it says now. */
export function SaidChange({ before, now, seen }: { before: EntryView; now: EntryView; seen: () => void }) {
  const words = useWords()
  const { numbers } = words.coordinator
  const linesOf = ({ record }: EntryView) => [
    record.name,
    ...langs.flatMap((lang) => factsOf(record, words, lang).map(({ name, value }) => `${name}: ${value}`)),
  ]
  const [old, fresh] = [new Set(linesOf(before)), new Set(linesOf(now))]
  const [gone, come] = [[...old].filter((line) => !fresh.has(line)), [...fresh].filter((line) => !old.has(line))]
  return (
    <div className="numbers-change" role="alert">
      <p>{numbers.changedMeanwhile}</p>
      {gone.map((line) => (
        <p key={line}>
          {numbers.before}: <del>{line}</del>
        </p>
      ))}
      {come.map((line) => (
        <p key={line}>
          {numbers.now}: <ins>{line}</ins>
        </p>
      ))}
      <button type="button" className="button" onClick={seen}>
        {numbers.seen}
      </button>
    </div>
  )
}
