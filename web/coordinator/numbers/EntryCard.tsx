import { useId, useState } from 'react'
import type { EntryView } from '../../../shared/help/numbersView.ts'
import type { Refusal } from '../../../shared/outcome.ts'
import { dateInWords } from '../../../shared/words/when.ts'
import { useWords } from '../words.ts'
import { EntryFacts } from './EntryFacts.tsx'
import { isQuiet, waysOf } from './factsOf.ts'
import { SaidChange } from './SaidChange.tsx'
import type { NumbersHands } from './useNumbers.ts'

type Props = {
  entry: EntryView
  /** The entry as it was read, if somebody changed it since. */
  before: EntryView | null
  hands: NumbersHands
  say(sentence: string): void
  change(): void
  removed(): void
}

/** One number or place: how it stands, whether young people see it, and what its coordinator may do with it. */
export function EntryCard({ entry, before, hands, say, change, removed }: Props) {
  const all = useWords()
  const { coordinator, staff, lang } = all
  const words = coordinator.numbers
  const { record, print, standing, isShown, mayChange, checked } = entry
  const id = useId()
  const [refused, setRefused] = useState<Refusal | null>(null)
  const ways = waysOf(record)
  const settle = async (request: 'numbers:confirm' | 'numbers:withdraw', done: string) => {
    const heard = await hands.change(request, { id: record.id, print })
    if (heard === null) return
    setRefused(heard.ok ? null : heard.why)
    if (heard.ok && heard.value.did === 'done') {
      say(done)
      // The card goes to another group, and the button with it.
      document.getElementById('figures')?.focus({ preventScroll: true })
    }
  }
  const remove = async () => {
    const heard = await hands.change('numbers:remove', { id: record.id, over: record.version ?? 0, back: false })
    if (heard === null) return
    setRefused(heard.ok ? null : heard.why)
    if (heard.ok && heard.value.did === 'done') removed()
  }
  return (
    <article className="numbers-card" aria-labelledby={id} data-standing={standing}>
      <h3 id={id}>
        {record.name} <span className="numbers-kind">{'contacts' in record ? words.kinds.place : words.kinds.number}</span>
      </h3>
      {ways.length > 0 && <p className="numbers-ways">{ways.join(' · ')}</p>}
      <p>
        <strong>{isShown ? words.shown.yes : words.shown.no}</strong> {words.standings[standing]}{' '}
        {checked && words.checkedBy(dateInWords(checked.on, lang), checked.by ?? words.somebody)} {isQuiet(record) && words.quiet}
      </p>
      <p className="figures-hint">
        {mayChange ? words.own : words.wholeCountry} {words.owner}: {record.owner ?? words.noOwner}.
      </p>
      {before && <SaidChange before={before} now={entry} seen={() => hands.seen(entry)} />}
      <details>
        <summary>{words.details}</summary>
        <EntryFacts record={record} />
      </details>
      {refused !== null && <p role="alert">{staff.refusals[refused]}</p>}
      <div className="numbers-buttons">
        {standing !== 'no-contact' && standing !== 'checked' && (
          <button
            type="button"
            className="button button-main"
            aria-label={words.confirmNamed(record.name)}
            title={words.confirmHint}
            aria-disabled={hands.isBusy}
            onClick={() => void settle('numbers:confirm', words.confirmed(record.name))}
          >
            {words.confirm}
          </button>
        )}
        {(standing === 'checked' || standing === 'due') && (
          <button
            type="button"
            className="button"
            aria-label={words.withdrawNamed(record.name)}
            aria-disabled={hands.isBusy}
            onClick={() => void settle('numbers:withdraw', words.withdrawn(record.name))}
          >
            {words.withdraw}
          </button>
        )}
        {mayChange && (
          <>
            <button type="button" className="button button-quiet" aria-label={words.changeNamed(record.name)} onClick={change}>
              {words.change}
            </button>
            <button
              type="button"
              className="button button-quiet"
              aria-label={words.removeNamed(record.name)}
              aria-disabled={hands.isBusy}
              onClick={() => void remove()}
            >
              {words.remove}
            </button>
          </>
        )}
      </div>
    </article>
  )
}
