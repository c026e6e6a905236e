import { createContext, useContext } from 'react'
import type { LookOnAtDesk } from '../../../shared/doors/lookOn.ts'
import type { ConvId, RingId } from '../../../shared/ids.ts'
import type { CounsellorCipher } from '../../cipher/counsellorCipher.ts'

export type LookOnHere = {
  /** The talk whose dialog is open. */
  choosing: ConvId | null
  choose(conv: ConvId | null): void
  /** A colleague asks this counsellor to read along. It is answered like a ring. */
  asked: { id: RingId; lookOn: LookOnAtDesk; accept(): void; decline(): void } | null
  /** This counsellor has said yes, and the youth is asked. */
  waits: LookOnAtDesk | null
  /** The talk in which this counsellor reads along, opened with the key that the youth's browser gave. */
  opened: { conv: ConvId; cipher: CounsellorCipher } | null
}

const none: LookOnHere = { choosing: null, choose() {}, asked: null, waits: null, opened: null }
export const LookOnContext = createContext(none)
export const useTheLookOn = (): LookOnHere => useContext(LookOnContext)
