import type { DeskView } from '../../../shared/doors/counsellorView.ts'
import type { Ticket } from '../../domain/seating/ticket.ts'
import { deskView } from '../../domain/views.ts'
import type { Desk } from '../desk.ts'

/** Tells a counsellor's page all it may know, whole. */
export async function tellDesk(desk: Desk, person: string): Promise<void> {
  const view = await seeDesk(desk, person)
  if (view) desk.tell.counsellor(person).emit('desk:view', view)
}

/** Null for somebody who is not a counsellor, or was switched off. */
export async function seeDesk(desk: Desk, person: string): Promise<DeskView | null> {
  const rev = desk.stamp()
  const staff = await desk.ledger.staff.find(person)
  if (!staff?.active) return null
  const lines = (await desk.ledger.lines.all()).filter((l) => staff.roles[l.id]?.includes('counsellor'))
  const [shift, held, owed] = await Promise.all([
    desk.live.shifts.find(person),
    heldBy(desk, person),
    desk.live.owed.list(person, desk.now()),
  ])
  return deskView(rev, { person, name: staff.name, title: staff.title, kid: shift?.kid ?? null }, lines, shift, held, owed)
}

/** The tickets whose seats this counsellor holds. */
export async function heldBy(desk: Desk, person: string): Promise<Ticket[]> {
  const convs = await desk.live.seats.held(person)
  const tickets = await Promise.all(convs.map((conv) => desk.live.tickets.find(conv)))
  return tickets.filter((t) => t !== null)
}
