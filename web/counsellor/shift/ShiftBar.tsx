import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import type { DeskView } from '../../../shared/doors/counsellorView.ts'
import { isPracticeShift } from '../../../shared/practice/practiceLine.ts'
import type { DeskHands } from '../desk/deskHands.ts'
import { letters } from '../shortcuts/shortcuts.ts'
import { clockAt, useWords } from '../words.ts'
import { stoppedBy } from './intake.ts'

type Props = { shift: DeskView['shift']; talking: boolean; open: boolean; unsaved: boolean; hands: DeskHands; children: ReactNode }

const reasons = ['break', 'meeting', 'after-hard-talk', 'other'] as const

/** The shift in one line. Behind its button is everything that can be changed about it. */
export function ShiftBar({ shift, talking, open, unsaved, hands, children }: Props) {
  const { counsellor, lang, practice } = useWords()
  const { shift: words, duty } = counsellor
  const stopped = stoppedBy(shift)
  const button = useRef<HTMLButtonElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (open) sheet.current?.querySelector<HTMLElement>('button, input')?.focus()
  }, [open])
  const isOpen = useRef(open)
  isOpen.current = open
  /**
   * The answer may come late. So it closes only what is open now, and moves the focus only if the focus is in the sheet, on its button or nowhere.
   */
  function close() {
    if (!isOpen.current) return
    const here = document.activeElement
    const isHere = here === document.body || sheet.current?.contains(here)
    hands.open(null)
    if (isHere || here === button.current) button.current?.focus()
  }
  const wayOut = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
  }
  function end() {
    // The focus goes to the bar's button first, since the dialog gives the focus back to the element that had it. The button stays, the sheet does
    // not.
    button.current?.focus()
    if (talking) hands.open('endDuty')
    else done(hands.endDuty())
  }
  const done = (work: Promise<boolean>) => void work.then((ok) => ok && close())
  if (!shift)
    return (
      <section className="shift" aria-label={words.label}>
        <span className="shift-state" data-state="off">
          {words.off}
        </span>
      </section>
    )
  return (
    <section className="shift" aria-label={words.label} data-area="shift" onKeyDown={wayOut}>
      <button
        ref={button}
        data-home=""
        type="button"
        className="button button-plain shift-button"
        aria-expanded={open}
        aria-controls="shift-sheet"
        aria-keyshortcuts={`Alt+${letters.pause}`}
        title={words.menu}
        onClick={() => hands.open(open ? null : 'shift')}
      >
        <span className="shift-state" data-state={stopped === null ? shift.state : 'paused'}>
          {stopped === null
            ? isPracticeShift(shift) && shift.state === 'on'
              ? practice.state
              : words.states[shift.state]
            : stopped.why === 'acute'
              ? words.stateAcute
              : words.stateRest(clockAt(stopped.until, lang))}
        </span>
        <span className="shift-seats shift-long">{words.seats(shift.taken, shift.seats)}</span>
        {unsaved && !open && <span className="flag flag-accent">{duty.unsaved}</span>}
        <span className="shift-seats shift-short" aria-hidden="true">
          {words.seatsShort(shift.taken, shift.seats)}
        </span>
      </button>
      {open && (
        <div id="shift-sheet" className="sheet card" ref={sheet}>
          {stopped?.why === 'rest' && (
            <button type="button" className="button button-main" onClick={() => done(hands.resume())}>
              {words.takeAgain}
            </button>
          )}
          {shift.state === 'on' ? (
            <fieldset className="chips">
              <legend>{words.pause}</legend>
              <p className="aside">{words.pauseWhy}</p>
              <div className="chips-row">
                {reasons.map((reason) => (
                  <button key={reason} type="button" className="chip" onClick={() => done(hands.pause(reason))}>
                    {words.reasons[reason]}
                  </button>
                ))}
              </div>
            </fieldset>
          ) : (
            <button type="button" className="button button-main" onClick={() => done(hands.resume())}>
              {words.resume}
            </button>
          )}
          {talking && shift.state !== 'finishing' && (
            <div className="sheet-part">
              <button type="button" className="button button-plain" onClick={() => done(hands.finish())}>
                {words.finish}
              </button>
              <p className="aside">{words.finishHint}</p>
            </div>
          )}
          <div className="sheet-part">
            <button type="button" className="button button-plain" onClick={end}>
              {words.end}
            </button>
          </div>
          {/* Last, since it is changed least. So the ways to rest and to go home are in view at once. */}
          {children}
        </div>
      )}
    </section>
  )
}
