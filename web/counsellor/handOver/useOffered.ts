import type { OfferedTalk } from '../../../shared/doors/handOver.ts'
import type { ConvId } from '../../../shared/ids.ts'
import type { DeskHands } from '../desk/deskHands.ts'

type At = {
  offered: OfferedTalk | undefined
  connected: boolean
  hands: DeskHands
  /** Moves the focus into the talk, unless the counsellor has gone on elsewhere `since`. */
  want(conv: ConvId): void
  since(): () => boolean
}

/** The two answers to a colleague who offers a talk; null if none does. */
export function useOffered({ offered, connected, hands, want, since }: At): { accept(): void; decline(): void } | null {
  if (!offered) return null
  const noConnection = () => hands.say({ note: 'noConnection' })
  return {
    accept() {
      if (!connected) return noConnection()
      const hasGoneOn = since()
      void hands.acceptHandOver(offered).then((ok) => ok && !hasGoneOn() && want(offered.conv))
    },
    decline: () => (connected ? void hands.declineHandOver(offered) : noConnection()),
  }
}
