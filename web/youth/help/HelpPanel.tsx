import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { helpFor, isDoctor } from '../../../shared/help/helpFor.ts'
import type { HelpNumber } from '../../../shared/help/offer.ts'
import { helpFacts, numberFor, othersIn, quietOnes } from '../../../shared/words/helpFacts.ts'
import { useHere } from '../here.ts'
import { CallNow } from './CallNow.tsx'

/**
 * Three folded answers, then all other help. The page already holds all of it: it opens without the server. `counsellor`: the counsellor in
 * the talk, if here.
 */
export function HelpPanel({ counsellor = null }: { counsellor?: string | null }) {
  const { words, facts, whom, urgent, isFirst, holds, sheet } = useHere()
  const panel = useRef<HTMLDivElement>(null)
  const isChanged = useChangedWhileOpen(sheet === 'help', facts.helpNumbers, panel)
  const { help } = words
  const all = helpFor(facts.helpNumbers, whom)
  const of = (...calls: string[]) => calls.map((call) => numberFor(all, call)).filter((number) => number !== undefined)
  const childLine = of('116111')
  // Livslinien is not always open, so it never stands alone: BørneTelefonen or the doctor of the region stands beside it.
  const dying = childLine.length > 0 ? of('116111', '70201201') : [...of('70201201'), ...all.filter(isDoctor)]
  const tellUs = urgent && (
    <p key="us">
      {isFirst ? help.tellUsFirst : help.tellUs}{' '}
      <button type="button" className="button button-soft" onClick={urgent}>
        {help.urgent}
      </button>
    </p>
  )
  const tellThem = counsellor !== null && <p key="them">{help.tellThem(counsellor)}</p>
  return (
    <div ref={panel} className="help-panel" tabIndex={-1}>
      <p role="status" className="help-note">
        {isChanged && help.changedNow}
      </p>
      <p>{help.intro}</p>
      <CallNow />
      <p className="help-note">
        <span>{help.seesWhere}</span> <span>{holds && help.stillHere}</span>
      </p>
      <Door {...help.taken} numbers={of('82121212')}>
        {tellThem}
      </Door>
      <Door question={help.dying.question} say={childLine.length > 0 ? help.dying.say : help.dying.sayGrown} numbers={dying}>
        {tellThem || tellUs}
      </Door>
      <Door {...help.hurting} numbers={of('114', '116111', '1888')}>
        {tellThem || tellUs}
      </Door>
      <h3>{help.others}</h3>
      <p>{help.duty}</p>
      <ul className="help-list">
        {othersIn(all).map((number) => (
          <li key={number.id}>
            <HelpEntry number={number} />
          </li>
        ))}
      </ul>
      <details className="door">
        <summary>{help.quiet}</summary>
        <p>{help.quietSay}</p>
        {quietOnes(all).map((number) => (
          <HelpEntry key={number.id} number={number} />
        ))}
      </details>
    </div>
  )
}

/**
 * Whether the list has changed since it was opened. If the link that had the focus is gone, the focus stays in the panel, so that a keyboard is not
 * thrown out of it.
 */
function useChangedWhileOpen(isOpen: boolean, numbers: HelpNumber[], panel: RefObject<HTMLElement | null>): boolean {
  const [opened, setOpened] = useState<HelpNumber[] | null>(null)
  if (isOpen && opened === null) setOpened(numbers)
  if (!isOpen && opened !== null) setOpened(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks after each change of the list
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (isLost && panel.current?.closest('dialog')?.open) panel.current.focus({ preventScroll: true })
  }, [numbers, panel])
  return isOpen && opened !== null && opened !== numbers
}

type DoorProps = { question: string; say: string; numbers: HelpNumber[]; children?: ReactNode }

/** Defined outside of the panel: a component made at each drawing of the panel would close while the youth reads it. */
function Door({ question, say, numbers, children }: DoorProps) {
  return (
    <details className="door">
      <summary>{question}</summary>
      <p>{say}</p>
      {children}
      <CallNow />
      {numbers.map((number) => (
        <HelpEntry key={number.id} number={number} />
      ))}
    </details>
  )
}

/** One entry of the help: how to reach it, when, and what to know before. */
export function HelpEntry({ number }: { number: HelpNumber }) {
  const { words, facts } = useHere()
  const entry = helpFacts(number, words.help, facts.lang)
  return (
    <div className="help-entry">
      <p className="help-name">
        <strong>{entry.name}</strong> {entry.what}
      </p>
      <p className="help-ways">
        {entry.ways.map((way) => (
          <a
            key={way.way}
            className="button button-soft"
            href={way.href}
            {...(way.way === 'chat' ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
          >
            <span className={`sign sign-${way.way === 'call' ? 'phone' : 'chat'}`} aria-hidden="true" /> {way.label}
          </a>
        ))}
      </p>
      <ul className="help-facts">
        {[...entry.facts, ...(entry.checked ? [entry.checked] : [])].map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </div>
  )
}
