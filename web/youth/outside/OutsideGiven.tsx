import type { Kid } from '../../../shared/ids.ts'
import { outsideFields } from '../../../shared/sealing/outside.ts'
import type { Keeper } from '../../chat/keeper.ts'
import { nextGiving } from '../../chat/outside/outside.ts'
import { useHere } from '../here.ts'
import type { Names } from '../talk/namesIn.ts'
import type { OutsideHere } from './outsideHere.ts'

type Props = {
  keeper: Keeper
  given: Extract<OutsideHere, { phase: 'given' | 'used' }>
  kid: Kid
  names: Names
  duty: boolean
  sending: string | undefined
  again(): void
}

/** What the youth gave, whether it was seen, and the way to take it back until it is written down. */
export function OutsideGiven({ keeper, given, kid, names, duty, sending, again }: Props) {
  const { outside: words } = useHere().words
  const name = names.of(kid)
  const { card, giving, isHere } = given
  const isUsed = given.phase === 'used'
  const { say, keepDraft } = keeper.outside
  function takeBack(): void {
    // The text stays in the fields of this page, so that it can be mended and given again.
    keepDraft(card)
    say({ step: 'withdraw', giving })
  }
  return (
    <>
      <div role="status">
        {isUsed ? (
          <p>
            <span>{words.used(names.of(given.by))}</span> <span>{words.regret(name)}</span>
          </p>
        ) : (
          <p>
            {isHere ? (
              <>
                <span>{words.given(name)}</span>{' '}
                <span>{given.seenBy.some((by) => names.isOne(kid, by)) ? words.seen(name) : words.notSeen(name)}</span>
              </>
            ) : (
              words.notHere(name)
            )}
          </p>
        )}
      </div>
      <dl className="outside-card" translate="no">
        {outsideFields
          .filter((field) => card[field] !== '')
          .map((field) => (
            <div key={field}>
              <dt>{field === 'pass' && duty ? words.passDuty : words.fields[field].label}</dt>
              <dd dir="auto">{card[field]}</dd>
            </div>
          ))}
      </dl>
      {!isUsed && isHere && (
        <p className="aside">
          <span>{words.mayTakeBack(name)}</span> <span>{duty && words.dutyStays(name)}</span>
        </p>
      )}
      <p role="status" className="aside">
        {(sending === 'withdraw' || sending === 'give') && words.sending}
      </p>
      <div className="choices-ways">
        {!isHere && (
          <button
            type="button"
            className="button button-main"
            disabled={sending === 'give'}
            onClick={() => say({ step: 'give', giving: nextGiving(given), card })}
          >
            {words.give(name)}
          </button>
        )}
        {isUsed ? (
          <button type="button" className="button button-plain" onClick={again}>
            {words.again}
          </button>
        ) : (
          <button type="button" className="button button-plain" disabled={sending === 'withdraw'} onClick={takeBack}>
            {words.takeBack}
          </button>
        )}
      </div>
    </>
  )
}
