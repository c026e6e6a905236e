import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { HelpNumber, Offer } from '../../../shared/help/offer.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import type { OpenDesk, Pane } from '../desk/desk.ts'
import type { DeskHands } from '../desk/deskHands.ts'
import type { Keyring } from './keyring.ts'

/** A conversation, running or over and still written. */
export type Talking = Extract<Pane, { kind: 'talk' }>
/** It has the box to write in, or had. */
export type WithBox = Extract<Pane, { kind: 'talk' | 'connecting' }>
/** Where a pane stands: what it may ask, and what it is called. */
export type PaneAt = {
  socket: DoorSocket<CounsellorDoor>
  /** The line is open and the desk taken on it. */
  connected: boolean
  keyring: Keyring
  desk: OpenDesk
  hands: DeskHands
  name: string
  /** `name`, if it is what the youth calls herself; null: `name` is a number. */
  nickname: string | null
  lineName: string
  helpNumbers: HelpNumber[]
  offers: Offer[]
  /** Opens the form that was saved for this talk. */
  openMend: (form: string, pane: string) => void
  /** On the screen at all: on a phone only the pane in front is. */
  shown: boolean
}
