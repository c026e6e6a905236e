import { helpFacts } from '../../../shared/words/helpFacts.ts'
import { CallNow } from '../help/CallNow.tsx'
import { useHere } from '../here.ts'

/** The number that a counsellor's message gives, to tap: out of this page's own list, so that nothing that is written can become a link. */
export function GivenNumber({ id }: { id: string }) {
  const { words, facts } = useHere()
  const listed = facts.helpNumbers.find((number) => number.id === id)
  // It stands for everybody, listed or not.
  if (!listed)
    return id === '112' ? (
      <p className="help-ways message-ways">
        <CallNow />
      </p>
    ) : null
  const { ways, checked } = helpFacts(listed, words.help, facts.lang)
  return (
    <p className="help-ways message-ways">
      {ways.map(({ way, href, label }) => (
        <a
          key={way}
          className="button button-soft"
          href={href}
          {...(way === 'chat' ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
        >
          <span className={`sign sign-${way === 'call' ? 'phone' : 'chat'}`} aria-hidden="true" /> {label}
        </a>
      ))}
      {checked && <span className="aside">{checked}</span>}
    </p>
  )
}
