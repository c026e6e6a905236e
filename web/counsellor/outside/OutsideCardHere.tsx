import { useState } from 'react'
import { type OutsideField, type OutsideStep, outsideFields } from '../../../shared/sealing/outside.ts'
import type { HelpOutside } from '../../chat/outside/outside.ts'
import { useWords } from '../words.ts'

type Props = {
  given: Extract<HelpOutside, { phase: 'given' | 'used' }>
  me: string | null
  over: boolean
  isSending: boolean
  say: (step: OutsideStep) => void
}

/**
 * What the youth gave. It can be copied only once the youth was told that it is written down, or the talk is over: until then the youth may take it
 * back. It is drawn from the list of steps alone, so that what is taken back stands nowhere on this page.
 */
export function OutsideCardHere({ given, me, over, isSending, say }: Props) {
  const { outside: words } = useWords().counsellor
  const [copied, tell] = useState('')
  const { card, giving, duty } = given
  const isUsed = given.phase === 'used'
  const nameOf = (field: OutsideField) => (field === 'pass' && duty ? words.passDuty : words.fields[field])
  const copy = (field: OutsideField) =>
    void navigator.clipboard.writeText(card[field]).then(
      () => tell(words.copied(nameOf(field))),
      () => tell(words.notCopied),
    )
  return (
    <div className="outside-here">
      <p>
        <strong>{words.title}.</strong> {!isUsed ? words.given : given.by === me ? words.used : words.usedByOther}
      </p>
      <dl translate="no">
        {outsideFields.map((field) => (
          <div key={field}>
            <dt>{nameOf(field)}</dt>
            <dd dir="auto" data-empty={card[field] === ''}>
              {card[field] === '' ? words.empty : card[field]}
            </dd>
            {(isUsed || over) && card[field] !== '' && (
              <dd>
                <button
                  type="button"
                  className="button button-small button-plain"
                  aria-label={words.copy(nameOf(field))}
                  onClick={() => copy(field)}
                >
                  {words.copyShort}
                </button>
              </dd>
            )}
          </div>
        ))}
      </dl>
      {!isUsed && <p className="aside">{over ? words.over : words.mayTakeBack}</p>}
      {!isUsed && !over && (
        <button
          type="button"
          className="button button-small button-main"
          disabled={isSending}
          onClick={(event) => event.detail < 2 && say({ step: 'use', giving })}
        >
          {isSending ? words.sending : words.use}
        </button>
      )}
      <p role="status" className="aside">
        {copied}
      </p>
    </div>
  )
}
