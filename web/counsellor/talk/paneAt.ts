import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { Bridge } from '../../../shared/help/bridge.ts'
import type { HelpNumber, Offer } from '../../../shared/help/offer.ts'
import type { FormNumber } from '../../../shared/ids.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import type { OpenDesk } from '../desk/desk.ts'
import type { DeskHands } from '../desk/deskHands.ts'
import type { Pane } from '../desk/panes.ts'
import type { PaneId } from '../form/owedForm.ts'
import type { Keyring } from './keyring.ts'

/** The pane of a conversation that runs, or that is over and whose text still stands. */
export type Talking = Extract<Pane, { kind: 'talk' }>
/** A pane that has the box to write in, or had it. */
export type WithBox = Extract<Pane, { kind: 'talk' | 'connecting' }>
/** What the desk gives to a pane: what it may ask with, and what it is called. */
export type PaneAt = {
  socket: DoorSocket<CounsellorDoor>
  /** The connection is open and the desk is taken on it. */
  connected: boolean
  keyring: Keyring
  desk: OpenDesk
  hands: DeskHands
  name: string
  /** The same as `name` if the youth gave a nickname. Null: `name` is a number. */
  nickname: string | null
  lineName: string
  helpNumbers: HelpNumber[]
  offers: Offer[]
  bridges?: Bridge[]
  /** Opens the form that was saved for this talk. */
  openMend: (form: FormNumber, pane: PaneId) => void
  /** Whether the pane is on the screen. On a phone only the pane in front is. */
  shown: boolean
}
