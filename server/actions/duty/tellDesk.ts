import type { DeskView } from '../../../shared/doors/counsellorView.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { isPractice } from '../../../shared/practice/practiceLine.ts'
import type { Ticket } from '../../domain/seating/ticket.ts'
import { hasRole } from '../../domain/staff.ts'
import { deskView } from '../../domain/views.ts'
import type { Service } from '../service.ts'

/** Tells a counsellor's page its whole view. */
export async function tellDesk(service: Service, person: PersonId): Promise<void> {
  const view = await seeDesk(service, person)
  if (view) service.tell.counsellor(person).desk(view)
}

/** Null for a person who does not exist or was switched off. */
export async function seeDesk(service: Service, person: PersonId): Promise<DeskView | null> {
  const rev = service.stamp()
  const staff = await service.ledger.staff.find(person)
  if (!staff?.active) return null
  const lines = (await service.ledger.lines.all()).filter(({ id }) => hasRole(staff, id, 'counsellor'))
  const [shift, held, owed] = await Promise.all([
    service.live.shifts.find(person),
    heldBy(service, person),
    service.live.owed.list(person, service.now()),
  ])
  const practised = new Set([...(shift?.lines ?? []), ...[...held, ...owed].map(({ line }) => line)].filter(isPractice))
  const practice = await Promise.all([...practised].map((line) => service.ledger.lines.find(line)))
  const named = [...lines, ...practice.filter((line) => line !== null)]
  return deskView(rev, { person, name: staff.name, title: staff.title, kid: shift?.kid ?? null }, named, shift, held, owed)
}

/** The tickets whose seats this counsellor holds. */
export async function heldBy(service: Service, person: PersonId): Promise<Ticket[]> {
  const convs = await service.live.seats.held(person)
  const tickets = await Promise.all(convs.map((conv) => service.live.tickets.find(conv)))
  return tickets.filter((t) => t !== null)
}
