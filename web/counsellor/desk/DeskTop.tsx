import { type FormEvent, type ReactNode, useRef } from 'react'
import type { LineId } from '../../../shared/ids.ts'
import { isPracticeShift } from '../../../shared/practice/practiceLine.ts'
import { forgetKeys } from '../form/keptDraft.ts'
import { AskLeader } from '../leaders/AskLeader.tsx'
import { LeaveDialog, leftBehind } from '../shift/LeaveDialog.tsx'
import { leavingBy } from '../shift/leaving.ts'
import { ShiftBar } from '../shift/ShiftBar.tsx'
import { letters } from '../shortcuts/shortcuts.ts'
import { useWords } from '../words.ts'
import type { OpenDesk } from './desk.ts'
import type { DeskHands } from './deskHands.ts'

type Props = {
  desk: OpenDesk
  connected: boolean
  hands: DeskHands
  duty: ReactNode
  lineName: (line: LineId) => string
  /** Seats or lines were chosen and not saved. */
  unsaved: boolean
  /** Tells the browser not to ask before it leaves the page. */
  letGo: () => void
}

/** The counsellor's name, the state of the shift, and the buttons that end it or sign out. */
export function DeskTop({ desk, connected, hands, duty, lineName, unsaved, letGo }: Props) {
  const { counsellor, staff } = useWords()
  const { me, shift } = desk.view
  const left = leftBehind(desk)
  const leaving = leavingBy(desk)
  const out = useRef<HTMLFormElement>(null)
  const outEverywhere = useRef<HTMLFormElement>(null)
  function askFirst(event: FormEvent) {
    if (left.talking === 0 && left.owed === 0) return
    event.preventDefault()
    hands.open('signOut')
  }
  async function go() {
    if (leaving === 'endDuty') {
      hands.open(null)
      void hands.endDuty()
      return
    }
    // Each youth gets the goodbye and stands in the queue again before this page is gone. Without that the server would first wait for the page to
    // come back.
    await (shift && connected ? hands.endDuty() : hands.sayGoodbyes())
    letGo()
    forgetKeys()
    const way = leaving === 'signOutAll' ? outEverywhere : out
    way.current?.submit()
  }
  return (
    <>
      <a className="skip" href="#desk">
        {staff.skipToMain}
      </a>
      <header className="desk-top">
        <button type="button" className="button button-plain desk-me" title={counsellor.me.hint} onClick={() => hands.open('me')}>
          <span className="desk-mark" aria-hidden="true" />
          <span>
            <span className="visually-hidden">{counsellor.me.open}: </span>
            <strong>{me.name}</strong> <span className="aside">{me.title}</span>
          </span>
        </button>
        <ShiftBar shift={shift} talking={left.talking > 0} open={desk.open === 'shift'} unsaved={unsaved} hands={hands}>
          {shift && duty}
        </ShiftBar>
        {shift && !isPracticeShift(shift) && (
          <AskLeader
            open={desk.open === 'leader'}
            setOpen={(open) => hands.open(open ? 'leader' : null)}
            connected={connected}
            lineName={lineName}
          />
        )}
        <div className="desk-ways">
          <button
            type="button"
            className="button button-quiet desk-keys"
            aria-keyshortcuts={`Alt+${letters.help} ?`}
            aria-label={counsellor.keys.open}
            title={counsellor.keys.open}
            onClick={() => hands.open('keys')}
          >
            <kbd>?</kbd>
          </button>
          <form ref={out} method="post" action="/sign-out" onSubmit={askFirst}>
            <button type="submit" className="button button-quiet">
              {staff.signOut}
            </button>
          </form>
          <form ref={outEverywhere} method="post" action="/sign-out" hidden>
            <input type="hidden" name="everywhere" value="yes" />
          </form>
        </div>
      </header>
      <p role="status" className="desk-lost" data-lost={!connected}>
        {!connected && staff.connectionLost}
      </p>
      {leaving && (
        <LeaveDialog
          what={leaving}
          left={left}
          go={() => void go()}
          finish={shift && shift.state !== 'finishing' ? () => void hands.finish().then((ok) => ok && hands.open(null)) : null}
          stay={() => hands.open(null)}
        />
      )}
    </>
  )
}
