import { useEffect, useRef } from 'react'
import type { EntryView } from '../../../../shared/help/numbersView.ts'
import { useWords } from '../../words.ts'

export type AskedFirst = 'off' | 'remove' | 'withdraw'
type Props = {
  what: AskedFirst
  entry: EntryView
  /** The other numbers that youths of the line are shown, in words. */
  instead: string
  isBusy: boolean
  yes(): void
  no(): void
}

/** Before something leaves the youths' pages: what they see instead, and what it means for the line. */
export function AskBefore({ what, entry: { record, mustHave, mayChange, standing }, instead, isBusy, yes, no }: Props) {
  const words = useWords().coordinator.numbers
  const { sure } = words
  const isPlace = 'contacts' in record
  const question = useRef<HTMLHeadingElement>(null)
  useEffect(() => question.current?.focus(), [])
  // Planted by the program and shown unchecked: its check goes, and it stays.
  const staysUndated = what === 'withdraw' && !isPlace && record.version === undefined && standing !== 'off'
  return (
    <div className="numbers-change">
      <h4 ref={question} tabIndex={-1}>
        {sure[what](record.name)}
      </h4>
      <p>
        {what === 'off' && sure.here} {what === 'off' && !mayChange && sure.others}{' '}
        {what !== 'off' && (staysUndated ? sure.undated : sure.gone)}
      </p>
      {!staysUndated && <p>{isPlace ? sure.insteadPlaces : sure.instead(instead)}</p>}
      {mustHave !== null && <p>{sure.mustHave}</p>}
      <div className="numbers-buttons">
        <button type="button" className="button button-main" aria-disabled={isBusy} onClick={yes}>
          {sure.yes[what]}
        </button>
        <button type="button" className="button" onClick={no}>
          {sure.no}
        </button>
      </div>
    </div>
  )
}
