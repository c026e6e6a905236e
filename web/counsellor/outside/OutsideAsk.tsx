import { type KeyboardEvent, useId, useState } from 'react'
import { isolated } from '../../chat/isolated.ts'
import { useWords } from '../words.ts'

type Props = {
  /** A life may be in danger: there is nothing to choose. */
  acute: boolean
  /** The colleague who reads along. */
  along: string | null
  ask: (duty: boolean) => void
  cancel: () => void
}

/** Asks first which of two holds, because the youth's page must be honest. Nothing is chosen beforehand: a hasty Enter sends nothing. */
export function OutsideAsk({ acute, along, ask, cancel }: Props) {
  const { outside: words } = useWords().counsellor
  const [chosen, choose] = useState<boolean | null>(null)
  const name = useId()
  const duty = acute || chosen
  const wayOut = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    cancel()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it, wherever the focus stands in it
    <div className="outside-ask" onKeyDown={wayOut}>
      <p>
        {words.lead} {along === null ? words.onlyYou : words.along(isolated(along))}
      </p>
      {acute ? (
        <p className="strip">{words.acute}</p>
      ) : (
        <fieldset>
          <legend>{words.which}</legend>
          {([false, true] as const).map((is) => (
            <label key={String(is)} className="tick">
              <input type="radio" name={name} checked={chosen === is} onChange={() => choose(is)} />
              <span>{is ? words.duty : words.free}</span>
              <span className="aside">{is ? words.dutyHint : words.freeHint}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p className="row">
        <button
          type="button"
          className="button button-small button-main"
          disabled={duty === null}
          onClick={() => duty !== null && ask(duty)}
        >
          {words.ask}
        </button>
        <button type="button" className="button button-small button-plain" onClick={cancel}>
          {words.cancel}
        </button>
      </p>
    </div>
  )
}
