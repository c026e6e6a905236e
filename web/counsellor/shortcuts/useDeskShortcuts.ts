import type { Ring } from '../../../shared/doors/counsellorView.ts'
import type { ConvId, LineId } from '../../../shared/ids.ts'
import type { OpenDesk } from '../desk/desk.ts'
import type { DeskHands } from '../desk/deskHands.ts'
import { goToColleagues, goToPane, goToQueue, goToSheets } from '../desk/focus.ts'
import type { Pane } from '../desk/panes.ts'
import { type PaneId, paneOf } from '../form/owedForm.ts'
import { leavingBy } from '../shift/leaving.ts'
import type { Shortcut } from './shortcuts.ts'
import { useShortcuts } from './useShortcuts.ts'

type At = {
  desk: OpenDesk
  panes: Pane[]
  rings: Ring[]
  longest: ConvId | null
  hands: DeskHands
  single: boolean
  accept: (ring: Ring) => void
  decline: (ring: Ring) => void
  take: (line: LineId, conv: ConvId | null) => void
  /** Answers a colleague who offers a talk; null if none does. */
  offered: { accept: () => void; decline: () => void } | null
  /** Opens the question to whom a talk is handed over, and the one who is asked to read along. */
  handOver: (conv: ConvId) => void
  lookOn: (conv: ConvId) => void
}

/** What each shortcut does on the desk as it is now. `act` answers false where there is nothing to do, so that the key keeps its own meaning. */
export function useDeskShortcuts({
  desk,
  panes,
  rings,
  longest,
  hands,
  single,
  accept,
  decline,
  take,
  offered,
  handOver,
  lookOn,
}: At): void {
  useShortcuts(single, (shortcut) => act(shortcut))

  function act(shortcut: Shortcut): boolean {
    if (leavingBy(desk) !== null) return false
    const { conversations } = desk.view
    // If no talk is in front and there is only one talk, the shortcut means that talk.
    const front = conversations.find((c) => c.conv === desk.front) ?? (conversations.length === 1 ? conversations[0] : undefined)
    const ring = rings[0]
    switch (shortcut.name) {
      case 'help':
        return did(() => hands.open(desk.open === 'keys' ? null : 'keys'))
      case 'accept':
        return ring ? did(() => accept(ring)) : offered ? did(offered.accept) : false
      case 'decline':
        return ring ? did(() => decline(ring)) : offered ? did(offered.decline) : false
      case 'next':
        return toPane(longest)
      case 'previous':
        return toPane(beside(-1))
      case 'following':
        return toPane(beside(1))
      case 'pane':
        return toPane(panes.find((p) => desk.numbers[p.conv] === shortcut.number)?.conv ?? null)
      case 'queue':
        return goToQueue(hands)
      case 'colleagues':
        return goToColleagues(hands)
      case 'takeNext': {
        const line = desk.queue.lines.find((l) => l.mode === 'pull' && l.waiting > 0 && desk.view.shift?.lines.includes(l.line))
        return line ? did(() => take(line.line, null)) : false
      }
      case 'form':
        return toForm()
      case 'sheets':
        return front ? goToSheets(hands, front.conv) : false
      case 'acute':
        return front ? did(() => void hands.setAcute(front.conv, !front.acute)) : false
      case 'end':
        return front ? did(() => hands.areYouSure(front.conv, 'end')) : false
      case 'giveBack':
        return front ? did(() => hands.areYouSure(front.conv, 'giveBack')) : false
      case 'handOver':
        return front && !front.handing ? did(() => handOver(front.conv)) : false
      case 'lookOn':
        return front && !front.lookOn ? did(() => lookOn(front.conv)) : false
      // The pane of the talk does it.
      case 'note':
      case 'find':
      case 'outside':
        return false
      case 'pause':
        return desk.view.shift ? did(() => void (desk.view.shift?.state === 'on' ? hands.open('shift') : hands.resume())) : false
    }
  }

  function beside(step: number): PaneId | null {
    const at = panes.findIndex((p) => p.conv === desk.front)
    return panes[at === -1 ? (step > 0 ? 0 : panes.length - 1) : (at + step + panes.length) % panes.length]?.conv ?? null
  }

  const toPane = (conv: PaneId | null): boolean => conv !== null && goToPane(hands, conv)

  function toForm(): boolean {
    const owed = desk.view.owed[0]
    return owed ? goToPane(hands, paneOf(desk, owed)) : false
  }
}

function did(work: () => void): true {
  work()
  return true
}
