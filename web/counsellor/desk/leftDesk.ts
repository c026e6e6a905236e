import type { DeskConversation, DeskView } from '../../../shared/doors/counsellorView.ts'
import type { OpenDesk, Told } from './deskState.ts'

/** Whether this person has gone off duty by their own hand: at once, or after the last of the talks. */
export function homeAfter(desk: OpenDesk, view: DeskView): OpenDesk['home'] {
  if (view.shift) return desk.home === 'going' ? 'going' : null
  return desk.view.shift && (desk.home === 'going' || desk.view.shift.state === 'finishing') ? 'gone' : desk.home
}

/** The note about talks that left this desk without an end. A counsellor who goes home knows about them, so the page says nothing. */
export function saidOf(desk: OpenDesk, home: OpenDesk['home'], lost: DeskConversation[], gone: DeskConversation[]): Told | null {
  if (home !== null) return null
  if (lost.length > 0 && lost.every((c) => desk.handedOver.includes(c.conv))) return { note: 'handedOver' }
  if (lost.length > 0 && lost.every((c) => desk.askedAnother.includes(c.conv))) return { note: 'wantedAnother' }
  if (lost.length > 0) return { note: lost.length > 1 ? 'lostSeveral' : 'lost' }
  return gone.some((c) => desk.givingBack.includes(c.conv)) ? { note: 'gaveBack' } : null
}

/** What came of reading along in a colleague's talk. Who said no by hand knows. */
export function noLongerAlong({ lookOn: before }: DeskView, { lookOn }: DeskView): Told | null {
  if (!before || before.at === 'asked' || lookOn?.id === before.id) return null
  return { note: before.at === 'reads' ? 'lookOnOver' : 'lookOnNot' }
}
