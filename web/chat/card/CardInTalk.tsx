import './card.css'
import type { help } from '../../../shared/words/da/youths/help.ts'
import type { CardShown } from './cardShown.ts'

/** `taps`: the ways are links. On the desk they are not: a slip of the counsellor's hand must call nobody. */
type Props = { card: CardShown; words: typeof help; taps: boolean }

/** Help that a counsellor gave: what it is, how to reach it, when, and whether it is checked. */
export function CardInTalk({ card: { id, name, says, note, ways, facts }, words, taps }: Props) {
  const leaves = ways.some(({ href }) => href !== null)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div className="help-card" role="group" aria-label={name} translate="no">
      <p>
        <strong dir="auto">{name}</strong>
      </p>
      {says.map((say) => (
        <p key={say} dir="auto">
          {say}
        </p>
      ))}
      {note && <p className="aside">{note}</p>}
      {ways.length > 0 && (
        <p className="help-card-ways">
          {ways.map((way) => (
            <Way key={way.label} way={way} taps={taps} isAlarm={id === '112'} />
          ))}
        </p>
      )}
      {facts.length > 0 && <p className="aside">{facts.join(' · ')}</p>}
      {leaves && <p className="aside">{words.stillHere}</p>}
    </div>
  )
}

function Way({ way: { way, href, label }, taps, isAlarm }: { way: CardShown['ways'][number]; taps: boolean; isAlarm: boolean }) {
  if (href === null) return <span>{label}</span>
  const sign = <span className={`sign sign-${way === 'call' ? 'phone' : 'chat'}`} aria-hidden="true" />
  if (!taps)
    return (
      <span className="help-card-way">
        {sign} {label}
      </span>
    )
  const away = way === 'chat' || way === 'link'
  return (
    <a
      className={`button ${isAlarm ? 'button-alarm' : 'button-soft'}`}
      href={href}
      {...(away ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
    >
      {sign} {label}
    </a>
  )
}
