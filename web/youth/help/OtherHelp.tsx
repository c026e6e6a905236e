import type { MouseEvent } from 'react'
import { firstHelp, linesFor, offersFor } from '../../../shared/help/helpFor.ts'
import type { Offer } from '../../../shared/help/offer.ts'
import type { InEach } from '../../../shared/lang.ts'
import { checkedWords, contactWay, placeFacts } from '../../../shared/words/helpFacts.ts'
import { useHere } from '../here.ts'
import { leadsAway } from '../waiting/leadsAway.ts'
import { HelpEntry } from './HelpPanel.tsx'

/** Other help, none of it for another age: the first numbers and other lines unfolded, places folded. `brief`: only the first numbers. */
export function OtherHelp({ brief = false }: { brief?: boolean }) {
  const { words, facts, whom } = useHere()
  const { help } = words
  const lines = brief
    ? []
    : linesFor(facts.line.overflow, whom).filter(({ state }) => state !== 'closed' && state !== 'full' && state !== 'down')
  const offers = brief ? [] : offersFor(facts.offers, whom)
  return (
    <div className="others">
      {firstHelp(facts.helpNumbers, whom, facts.line.overflowNumbers).map((number) => (
        <HelpEntry key={number.id} number={number} />
      ))}
      {lines.length > 0 && (
        <>
          <h2>{help.otherLines}</h2>
          <p className="aside">{help.elsewhere}</p>
          <ul className="plain">
            {lines.map((line) => (
              <li key={line.id}>
                <LineLink {...line} />
              </li>
            ))}
          </ul>
        </>
      )}
      {offers.length > 0 && (
        <details className="places">
          <summary>{help.places}</summary>
          <p className="aside">{help.duty}</p>
          <ul className="plain">
            {offers.map((offer) => (
              <li key={offer.id}>
                <Place offer={offer} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** A link to another line. Where `goTo` is set the youth is asked first: the page behind the link does not know the choices made here. */
function LineLink({ id, path, name }: { id: string; path: string; name: InEach }) {
  const { facts, goTo } = useHere()
  const ask = (event: MouseEvent) => {
    if (!goTo || !leadsAway(event)) return
    event.preventDefault()
    goTo({ line: id, path, name: name[facts.lang] })
  }
  return (
    <a className="button button-plain" href={`${path}?lang=${facts.lang}`} onClick={ask}>
      {name[facts.lang]}
    </a>
  )
}

/** A place that a coordinator here has checked, with every way to reach it. */
function Place({ offer }: { offer: Offer }) {
  const { words, facts } = useHere()
  return (
    <>
      <strong>{offer.name}</strong> {offer.what[facts.lang]}
      <p className="help-ways">
        {offer.contacts.map((contact) => {
          const { way, href, label } = contactWay(contact, words.help)
          if (href === null) return <span key={label}>{label}</span>
          const away = way === 'chat' || way === 'link'
          return (
            <a key={label} className="button button-soft" href={href} {...(away ? { target: '_blank', rel: 'noopener noreferrer' } : {})}>
              {label}
            </a>
          )
        })}
      </p>
      <ul className="help-facts">
        {placeFacts(offer, words.help, facts.lang).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <p className="aside">{checkedWords(offer.checkedOn, words.help, facts.lang)}</p>
    </>
  )
}
