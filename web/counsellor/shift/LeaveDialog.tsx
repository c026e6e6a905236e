import type { OpenDesk } from '../desk/desk.ts'
import { Modal } from '../Modal.tsx'
import { useWords } from '../words.ts'
import type { Leaving } from './leaving.ts'

type Props = { what: Leaving; left: LeftOpen; go: () => void; finish: (() => void) | null; stay: () => void }
export type LeftOpen = { talking: number; drafts: boolean; owed: number; written: boolean }

/** What the counsellor would leave behind by going. */
export const leftBehind = ({ view, drafts, written }: OpenDesk): LeftOpen => ({
  talking: view.conversations.length + view.rings.filter((r) => r.accepted).length,
  drafts: Object.values(drafts).some((text) => text.trim() !== ''),
  owed: view.owed.length,
  written: written.length > 0,
})

/**
 * Asks before the shift ends or the person signs out, and says what happens to whom. The focus is on staying, so that a hasty Enter changes nothing.
 */
export function LeaveDialog({ what, left, go, finish, stay }: Props) {
  const words = useWords().counsellor.leave
  const signOut = what !== 'endDuty'
  return (
    <Modal id="leave" kind="alertdialog" className="leave" close={stay}>
      <h2 id="leave-title">{words.title[what]}</h2>
      <div id="leave-text">
        {what === 'signOutAll' && <p>{words.everywhere}</p>}
        {left.talking > 0 && <p>{words.talking(left.talking)}</p>}
        {left.drafts && <p>{words.drafts}</p>}
        {signOut && left.written && <p>{words.written}</p>}
        {signOut && left.owed > 0 && <p>{words.owed(left.owed)}</p>}
      </div>
      <div className="row">
        <button type="button" className="button button-main" data-first="" onClick={stay}>
          {words.stay}
        </button>
        {finish && left.talking > 0 && (
          <button type="button" className="button button-plain" onClick={finish}>
            {words.finish}
          </button>
        )}
        <button type="button" className="button button-alarm" onClick={go}>
          {words.go[what]}
        </button>
      </div>
    </Modal>
  )
}
