import type { FormEvent, ReactNode } from 'react'
import type { OpenDesk } from './desk.ts'
import type { DeskHands } from './deskHands.ts'
import { ShiftBar } from './ShiftBar.tsx'
import { letters } from './shortcuts.ts'
import { useWords } from './words.ts'

/** Who I am, how my shift stands, and the ways out. */
export function DeskTop({ desk, connected, hands, duty }: { desk: OpenDesk; connected: boolean; hands: DeskHands; duty: ReactNode }) {
  const { counsellor, staff } = useWords()
  const { me, shift, conversations } = desk.view
  return (
    <>
      <a className="skip" href="#desk">
        {staff.skipToMain}
      </a>
      <header className="desk-top">
        <p className="desk-me">
          <span className="desk-mark" aria-hidden="true" />
          <span>
            <strong>{me.name}</strong> <span className="aside">{me.title}</span>
          </span>
        </p>
        <ShiftBar shift={shift} talking={conversations.length > 0} open={desk.open === 'shift'} hands={hands}>
          {shift && duty}
        </ShiftBar>
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
          <form method="post" action="/sign-out" onSubmit={(event) => void goodbyeFirst(event, hands)}>
            <button type="submit" className="button button-quiet">
              {staff.signOut}
            </button>
          </form>
        </div>
      </header>
      <p role="status" className="desk-lost" data-lost={!connected}>
        {!connected && staff.connectionLost}
      </p>
    </>
  )
}

/** Whoever signs out with somebody in conversation says so to them first. */
async function goodbyeFirst(event: FormEvent<HTMLFormElement>, hands: DeskHands): Promise<void> {
  const form = event.currentTarget
  event.preventDefault()
  await hands.sayGoodbyes()
  form.submit()
}
