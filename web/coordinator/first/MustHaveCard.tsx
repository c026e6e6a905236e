import { useState } from 'react'
import type { EntryView } from '../../../shared/help/numbersView.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { Refusal } from '../../../shared/outcome.ts'
import { idOfMustHave, type MustHaveNumber } from '../../../shared/settings/firstLine.ts'
import { mustHaveNames } from '../../../shared/words/mustHaveNames.ts'
import { newLineWords } from '../../../shared/words/newLineWords.ts'
import { EntryCard } from '../numbers/card/EntryCard.tsx'
import type { NumbersHands } from '../numbers/useNumbers.ts'
import { useWords } from '../words.ts'

type Props = {
  which: MustHaveNumber
  line: LineId
  entry: EntryView | null
  before: EntryView | null
  /** What young people are shown when this number is gone. */
  instead(gone: EntryView): string
  /** The version in which somebody removed it; null: nobody did. */
  removed: number | null
  hands: NumbersHands
  say(sentence: string): void
  write(): void
}

/** One of the three numbers: how it stands, or the way to write it, or to bring it back. */
export function MustHaveCard({ which, line, entry, before, instead, removed, hands, say, write }: Props) {
  const { coordinator, staff, lang } = useWords()
  const words = coordinator.first
  const name = mustHaveNames[which]
  const [refused, setRefused] = useState<Refusal | null>(null)
  const bringBack = async () => {
    const heard = await hands.change('numbers:remove', { id: idOfMustHave(line, which), over: removed ?? 0, back: true })
    if (heard === null) return
    setRefused(heard.ok ? null : heard.why)
    say('')
  }
  if (entry)
    return (
      <div className="first-number">
        <EntryCard
          entry={entry}
          before={before}
          instead={instead(entry)}
          hands={hands}
          say={say}
          change={write}
          removed={() => say(coordinator.numbers.removed(entry.record.name))}
        />
      </div>
    )
  return (
    <section className="first-number numbers-card" aria-labelledby={`first-${which}`}>
      <h3 id={`first-${which}`}>{name}</h3>
      <p>{removed === null ? newLineWords[lang].numbers[which] : words.wasRemoved}</p>
      {refused !== null && <p role="alert">{staff.refusals[refused]}</p>}
      <div className="numbers-buttons">
        {removed === null ? (
          <button type="button" className="button button-main" aria-label={words.writeNamed(name)} onClick={write}>
            {words.write}
          </button>
        ) : (
          <button type="button" className="button" aria-label={`${words.bringBack}: ${name}`} onClick={() => void bringBack()}>
            {words.bringBack}
          </button>
        )}
      </div>
    </section>
  )
}
