import type { ReactNode } from 'react'
import type { HelpNumber } from '../../shared/offer.ts'
import { helpFacts, numberFor, quietOnes } from '../../shared/words/helpFacts.ts'
import { useHere } from './here.ts'

/** Three doors, then everyone else. All of it is in the page already: it opens without the server. */
export function HelpPanel() {
  const { words, facts, urgent, holds } = useHere()
  const { help } = words
  const of = (...calls: string[]) => calls.map((call) => numberFor(facts.helpNumbers, call)).filter((number) => number !== undefined)
  const tellUs = urgent && (
    <p>
      {help.tellUs}{' '}
      <button type="button" className="button button-soft" onClick={urgent}>
        {help.urgent}
      </button>
    </p>
  )
  return (
    <div className="help-panel">
      <p>{help.intro}</p>
      <Ring />
      <p className="help-note">
        {help.seesWhere} {holds && help.stillHere}
      </p>
      <Door {...help.taken} numbers={of('82121212')} />
      <Door {...help.dying} numbers={of('116111', '70201201')}>
        {tellUs}
      </Door>
      <Door {...help.hurting} numbers={of('114', '116111')}>
        {tellUs}
      </Door>
      <h3>{help.others}</h3>
      <ul className="help-list">
        {facts.helpNumbers.map((number) => (
          <li key={number.id}>
            <HelpEntry number={number} />
          </li>
        ))}
      </ul>
      <details className="door">
        <summary>{help.quiet}</summary>
        <p>{help.quietSay}</p>
        {quietOnes(facts.helpNumbers).map((number) => (
          <HelpEntry key={number.id} number={number} />
        ))}
      </details>
    </div>
  )

  function Door({ question, say, numbers, children }: { question: string; say: string; numbers: HelpNumber[]; children?: ReactNode }) {
    return (
      <details className="door">
        <summary>{question}</summary>
        <p>{say}</p>
        {children}
        <Ring />
        {numbers.map((number) => (
          <HelpEntry key={number.id} number={number} />
        ))}
      </details>
    )
  }

  function Ring() {
    return (
      <a className="button button-alarm" href="tel:112">
        <span className="sign sign-phone" aria-hidden="true" /> {help.callNow('112')}
      </a>
    )
  }
}

/** One who can be reached: how, when, and what one should know before. */
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
        {[...entry.facts, entry.verified].map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </div>
  )
}
