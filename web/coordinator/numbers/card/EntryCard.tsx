import { useEffect, useId, useRef, useState } from 'react'
import type { EntryView } from '../../../../shared/help/numbersView.ts'
import type { Refusal } from '../../../../shared/outcome.ts'
import { mayGoOn } from '../../forms/mayGoOn.ts'
import { useWords } from '../../words.ts'
import type { NumbersHands } from '../useNumbers.ts'
import { AskBefore, type AskedFirst } from './AskBefore.tsx'
import { Differences } from './Differences.tsx'
import { EntryFacts } from './EntryFacts.tsx'
import { EntryStands } from './EntryStands.tsx'
import { isQuiet, waysOf } from './factsOf.ts'
import { SaidChange } from './SaidChange.tsx'

type Props = {
  entry: EntryView
  /** The entry as it was read, if somebody changed it since. */
  before: EntryView | null
  /** The other numbers that youths are shown, in words. */
  instead: string
  hands: NumbersHands
  say(sentence: string): void
  change(): void
  removed(): void
}

/** The id of the sentence that says what came of a press. */
export const saidId = 'numbers-said'

/** One number or place: how it stands, what young people see of it, and what its coordinator may do with it. */
export function EntryCard({ entry, before, instead, hands, say, change, removed }: Props) {
  const { coordinator, staff } = useWords()
  const words = coordinator.numbers
  const { record, print, standing, shown, mustHave } = entry
  const { id, name } = record
  const heading = useId()
  const [refused, setRefused] = useState<Refusal | null>(null)
  const [asked, setAsked] = useState<AskedFirst | null>(null)
  const card = useRef<HTMLElement>(null)
  const buttons = useRef<HTMLDivElement>(null)
  const wasAsked = useRef(false)
  // After "no" the keyboard goes back to the buttons.
  useEffect(() => {
    if (asked === null && wasAsked.current && mayGoOn(null)) buttons.current?.querySelector('button')?.focus()
    wasAsked.current = asked !== null
  }, [asked])

  const ways = waysOf(record)
  async function settle(heard: Awaited<ReturnType<NumbersHands['change']>>, then: () => void) {
    if (heard === null) return
    const wasSure = asked !== null
    setAsked(null)
    setRefused(heard.ok ? null : heard.why)
    if (!heard.ok || heard.value.did !== 'done') return
    then()
    // The card goes to another group, and the button with it. What was asked first is answered where it can be read; the place in a list that is
    // checked one by one stays.
    if (!mayGoOn(card.current)) return
    if (wasSure) document.getElementById(saidId)?.focus()
    else document.getElementById('figures')?.focus({ preventScroll: true })
  }
  const confirm = async () => settle(await hands.change('numbers:confirm', { id, print }), () => say(words.confirmed(name)))
  const withdraw = async () => settle(await hands.change('numbers:withdraw', { id, print }), () => say(words.withdrawn(name)))
  const remove = async () => settle(await hands.change('numbers:remove', { id, over: record.version ?? 0, back: false }), removed)
  const turn = async (back: boolean) =>
    settle(await hands.change('numbers:switch', { id, print: shown ?? print, back }), () =>
      say(back ? words.isOn(name) : words.isOff(name)),
    )
  const did: Record<AskedFirst, () => Promise<void>> = { off: () => turn(false), remove, withdraw }
  const button = (word: string, named: string, act: () => void) => (
    <button type="button" className="button" aria-label={named} aria-disabled={hands.isBusy} onClick={act}>
      {word}
    </button>
  )
  return (
    <article ref={card} className="numbers-card" aria-labelledby={heading} data-standing={standing}>
      <h3 id={heading}>
        {name} <span className="numbers-kind">{'contacts' in record ? words.kinds.place : words.kinds.number}</span>
      </h3>
      {ways.length > 0 && <p className="numbers-ways">{ways.join(' · ')}</p>}
      <EntryStands entry={entry} isQuiet={isQuiet(record)} />
      {before && <SaidChange before={before} now={entry} seen={() => hands.seen(entry)} />}
      {record.earlier && shown !== null && shown !== print && (
        <div className="numbers-change">
          <p>{words.earlier}</p>
          <Differences before={record.earlier} now={record} />
        </div>
      )}
      <details>
        <summary>{words.details}</summary>
        <EntryFacts record={record} />
      </details>
      {refused !== null && <p role="alert">{staff.refusals[refused]}</p>}
      {asked && (
        <AskBefore
          what={asked}
          entry={entry}
          instead={instead}
          isBusy={hands.isBusy}
          yes={() => void did[asked]()}
          no={() => setAsked(null)}
        />
      )}
      <div className="numbers-buttons" ref={buttons} hidden={asked !== null}>
        {standing !== 'no-contact' && standing !== 'checked' && (
          <button
            type="button"
            className="button button-main"
            aria-label={words.confirmNamed(name)}
            title={words.confirmHint}
            aria-disabled={hands.isBusy}
            onClick={() => void confirm()}
          >
            {words.confirm}
          </button>
        )}
        {entry.off?.here && button(words.workingAgain, words.workingAgainNamed(name), () => void turn(true))}
        {shown !== null && id !== '112' && button(words.notWorking, words.notWorkingNamed(name), () => setAsked('off'))}
        {entry.mayWithdraw &&
          (standing === 'checked' || standing === 'due') &&
          button(words.withdraw, words.withdrawNamed(name), () => (mustHave ? setAsked('withdraw') : void withdraw()))}
        {entry.mayChange && button(words.change, words.changeNamed(name), change)}
        {entry.mayChange && button(words.remove, words.removeNamed(name), () => (mustHave ? setAsked('remove') : void remove()))}
      </div>
    </article>
  )
}
