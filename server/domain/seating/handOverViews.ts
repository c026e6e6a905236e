import type { DeskConversation, Ring } from '../../../shared/doors/counsellorView.ts'
import type { OfferedTalk } from '../../../shared/doors/handOver.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { Handing, LookedOn, TicketIn } from './ticket.ts'

/** What a desk says of colleagues: their names, the talk that one of them offers to this counsellor, and the one where this counsellor reads along. */
export type Colleagues = {
  nameOf(person: PersonId): string
  offered: (TicketIn<'chat'> & { handing: Handing }) | null
  looks?: LookedOn | null
}

export const nobody: Colleagues = { nameOf: () => '', offered: null }

/** In a talk a note that was opened is not announced any more: a page that is loaded anew must not wait for it. */
export const handedView = (t: TicketIn<'ringing' | 'connecting' | 'chat'>, { nameOf }: Colleagues): Pick<Ring, 'handed'> => {
  if (!t.handed) return {}
  const { by, blind, note, opened } = t.handed
  return { handed: { by, name: nameOf(by), blind, note: note && !(t.phase === 'chat' && opened) } }
}

export const offeredView = (t: NonNullable<Colleagues['offered']>, { nameOf }: Colleagues): OfferedTalk => ({
  id: t.handing.id,
  conv: t.conv,
  line: t.line,
  from: nameOf(t.person),
  choices: t.choices,
  urgent: t.urgent,
  acute: t.acute,
  startedAt: t.seatedAt,
  until: t.handing.until,
  blind: t.handing.blind,
  note: t.handing.note,
})

/** In the talk of the one who gives: whom it waits for. */
export const handingView = ({ to, until, blind, note }: Handing, { nameOf }: Colleagues): DeskConversation['handing'] => ({
  ...{ to, until, blind, note },
  name: nameOf(to),
})
