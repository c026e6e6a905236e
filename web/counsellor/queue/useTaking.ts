import { flushSync } from 'react-dom'
import type { DeskView, Ring } from '../../../shared/doors/counsellorView.ts'
import type { ConvId, LineId } from '../../../shared/ids.ts'
import type { DeskHands } from '../desk/deskHands.ts'

type At = {
  connected: boolean
  hands: DeskHands
  offered: DeskView['offered']
  /** Where the focus shall go as soon as it can, and whether the counsellor has gone on since. */
  want: (conv: ConvId) => void
  since: () => () => boolean
}

/** The ways in which a talk comes to this desk: a ring, the queue, or a colleague's hand-over. */
export function useTaking({ connected, hands, offered, want, since }: At) {
  const cannot = () => hands.say({ note: 'noConnection' })
  return {
    accept(ring: Ring) {
      if (!connected) return cannot()
      // The pane is drawn at once, so that what is typed now goes into the new talk's box.
      flushSync(() => void hands.accept(ring))
      want(ring.conv)
    },
    decline: (ring: Ring) => (connected ? void hands.decline(ring) : cannot()),
    take(line: LineId, conv: ConvId | null) {
      const hasGoneOn = since()
      void hands.take(line, conv).then((taken) => {
        // The talk is in the list already. If the counsellor writes elsewhere by now, that text must not go into the new box.
        if (taken === null || hasGoneOn()) return
        hands.toFront(taken)
        want(taken)
      })
    },
    acceptOffered() {
      if (!offered) return
      if (!connected) return cannot()
      const hasGoneOn = since()
      void hands.acceptHandOver(offered).then((ok) => ok && !hasGoneOn() && want(offered.conv))
    },
    declineOffered() {
      if (!offered) return
      if (connected) void hands.declineHandOver(offered)
      else cannot()
    },
  }
}
