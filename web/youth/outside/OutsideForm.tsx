import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { emptyOutside, mostOfOutside, type OutsideCard, type OutsideField, outsideFields } from '../../../shared/sealing/outside.ts'
import type { Keeper } from '../../chat/keeper.ts'
import { type HelpOutside, nextGiving } from '../../chat/outside/outside.ts'
import { useHere } from '../here.ts'

type Props = {
  keeper: Keeper
  outside: HelpOutside
  name: string
  duty: boolean
  sending: string | undefined
  wrote(): void
  stillThere: boolean
}
/** From here on the page tells how much room is left. */
const NEARLY_FULL = 20

/** The four fields. The keeper holds what is written, too, because a cover removes this. */
export function OutsideForm({ keeper, outside, name, duty, sending, wrote, stillThere }: Props) {
  const { outside: words } = useHere().words
  const [isLost] = useState(() => keeper.outside.draft() === null)
  const [card, write] = useState<OutsideCard>(() => keeper.outside.draft() ?? emptyOutside)
  const [needs, setNeeds] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  // In an open sheet the button that led here is gone. A sheet that opens with the form leads to the same field.
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [])

  function set(field: OutsideField, text: string): void {
    const next = { ...card, [field]: text }
    keeper.outside.keepDraft(next)
    write(next)
    setNeeds(false)
    wrote()
    // Said once more, this counts as a sign of life. It changes nothing else.
    if (stillThere) keeper.outside.say({ step: 'open' })
  }
  function give(event: FormEvent): void {
    event.preventDefault()
    if (card.reach.trim() === '') {
      setNeeds(true)
      form.current?.querySelector<HTMLElement>('[name=reach]')?.focus()
    } else keeper.outside.say({ step: 'give', giving: nextGiving(outside), card })
  }
  function dont(): void {
    keeper.outside.keepDraft(null)
    keeper.outside.say({ step: 'close' })
  }
  return (
    <form ref={form} onSubmit={give}>
      {isLost && <p className="notice">{words.reloaded}</p>}
      {outsideFields.map((field) => (
        <Field
          key={field}
          field={field}
          duty={duty}
          text={card[field]}
          needs={needs && field === 'reach'}
          set={(text) => set(field, text)}
        />
      ))}
      <p role="status" className="aside">
        {duty ? words.duty(name) : `${words.law} ${words.only(name)}`}
      </p>
      <p className="aside">{words.quiet}</p>
      <p role="status" className="aside">
        {sending === 'give' ? words.sending : ''}
      </p>
      <div className="choices-ways">
        <button type="submit" className="button button-main" disabled={sending === 'give'}>
          {words.give(name)}
        </button>
        <button type="button" className="button button-plain" onClick={dont}>
          {words.dont}
        </button>
      </div>
    </form>
  )
}

type FieldProps = { field: OutsideField; duty: boolean; text: string; needs: boolean; set(text: string): void }

function Field({ field, duty, text, needs, set }: FieldProps) {
  const { outside: words } = useHere().words
  const id = useId()
  const { label, hint } = words.fields[field]
  const left = mostOfOutside[field] - text.length
  const note = needs ? words.needsReach : left <= NEARLY_FULL ? words.left(left) : hint
  return (
    <div className="outside-field">
      <label htmlFor={id}>{field === 'pass' && duty ? words.passDuty : label}</label>
      <textarea
        id={id}
        name={field}
        data-first={field === 'called' ? '' : undefined}
        rows={field === 'called' ? 1 : 2}
        maxLength={mostOfOutside[field]}
        value={text}
        onChange={(event) => set(event.target.value)}
        aria-describedby={`${id}-note`}
        aria-invalid={needs}
        dir="auto"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        translate="no"
        {...{ writingsuggestions: 'false' }}
      />
      <p id={`${id}-note`} className="aside" role={needs ? 'alert' : undefined}>
        {note}
      </p>
    </div>
  )
}
