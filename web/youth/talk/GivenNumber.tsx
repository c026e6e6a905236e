import { contactWay, type HelpWay, helpFacts } from '../../../shared/words/helpFacts.ts'
import { CallNow } from '../help/CallNow.tsx'
import { useHere } from '../here.ts'

/**
 * A number in a counsellor's message, to tap. It comes from this page's own list, so that written text can never become a link. `text`: the message.
 * If the number has changed or gone since it was given, that is said: the message still bears the old one.
 */
export function GivenNumber({ id, text }: { id: string; text: string }) {
  const { words, facts } = useHere()
  const listed = facts.helpNumbers.find((number) => number.id === id)
  const place = facts.offers.find((offer) => offer.id === id)
  if (listed) {
    const { ways, checked } = helpFacts(listed, words.help, facts.lang)
    const isChanged = !says(text, [listed.call, listed.sms, listed.chat])
    return <Ways say={isChanged ? words.help.givenChanged : null} ways={ways} aside={checked} />
  }
  if (place) {
    if (
      says(
        text,
        place.contacts.map(({ value }) => value),
      )
    )
      return null
    const ways = place.contacts.map((contact) => contactWay(contact, words.help)).filter((way) => way.href !== null)
    return <Ways say={words.help.givenChanged} ways={ways} aside={null} />
  }
  // 112 is shown to everybody, whether or not the list holds it.
  if (id === '112')
    return (
      <p className="help-ways message-ways">
        <CallNow />
      </p>
    )
  return <p className="aside message-ways">{words.help.givenGone}</p>
}

function Ways({ say, ways, aside }: { say: string | null; ways: HelpWay[]; aside: string | null }) {
  return (
    <>
      {say && <p className="aside message-ways">{say}</p>}
      <p className="help-ways message-ways">
        {ways.map(({ way, href, label }) => (
          <a
            key={href}
            className="button button-soft"
            href={href}
            {...(way === 'chat' || way === 'link' ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
          >
            <span className={`sign sign-${way === 'call' ? 'phone' : 'chat'}`} aria-hidden="true" /> {label}
          </a>
        ))}
        {aside && <span className="aside">{aside}</span>}
      </p>
    </>
  )
}

/** Whether a message names all of these ways, spaces aside. A number to call and to text must stand there twice. */
function says(text: string, values: (string | null)[]): boolean {
  const bare = (value: string) => value.replaceAll(/\s/g, '')
  const ways = values.filter((value) => value !== null).map(bare)
  const times = (value: string) => ways.filter((one) => one === value).length
  return ways.every((value) => bare(text).split(value).length > times(value))
}
