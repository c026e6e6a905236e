import { numberFor } from '../../shared/words/helpFacts.ts'
import { HelpEntry } from './HelpPanel.tsx'
import { useHere } from './here.ts'

/** Whom else to reach, in the open: BørneTelefonen, other lines here, and places whose contact has been checked. `brief`: the first alone. */
export function OtherHelp({ brief = false }: { brief?: boolean }) {
  const { words, facts } = useHere()
  const { help } = words
  const first = numberFor(facts.helpNumbers, '116111') ?? facts.helpNumbers[0]
  const lines = brief ? [] : facts.line.overflow.filter((line) => line.state !== 'closed' && line.state !== 'full' && line.state !== 'down')
  const offers = brief ? [] : facts.offers.filter((offer) => offer.verifiedOn !== null)
  return (
    <div className="others">
      {first && <HelpEntry number={first} />}
      {lines.length > 0 && (
        <>
          <h2>{help.otherLines}</h2>
          <p className="aside">{help.elsewhere}</p>
          <ul className="plain">
            {lines.map((line) => (
              <li key={line.id}>
                <a className="button button-plain" href={`${line.path}?lang=${facts.lang}`}>
                  {line.name[facts.lang]}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {offers.length > 0 && (
        <>
          <h2>{help.places}</h2>
          <ul className="plain">
            {offers.map((offer) => (
              <li key={offer.id}>
                <strong>{offer.name}</strong> {offer.what[facts.lang]} {offer.contact?.value}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
