import { helpFacts } from '../../../shared/words/helpFacts.ts'
import { CallNow } from '../help/CallNow.tsx'
import { useHere } from '../here.ts'

/** A number in a counsellor's message, to tap. It comes from this page's own list, so that written text can never become a link. */
export function GivenNumber({ id }: { id: string }) {
  const { words, facts } = useHere()
  const listed = facts.helpNumbers.find((number) => number.id === id)
  // 112 is shown to everybody, whether or not the list holds it.
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
