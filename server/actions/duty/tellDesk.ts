import type { DeskView } from '../../../shared/doors/counsellorView.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import type { Line } from '../../../shared/line.ts'
import { isPractice } from '../../../shared/practice/practiceLine.ts'
import type { Handing, LookedOn, Ticket, TicketIn } from '../../domain/seating/ticket.ts'
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
  const [offered, looks] = await Promise.all([offeredTo(service, person), lookedOnBy(service, person)])
  const others = [offered, looks].filter((t) => t !== null)
  const colleagues = { nameOf: await namesFor(service, [...held, ...others]), offered, looks }
  const named = [...lines, ...(await practiceNamed(service, [...(shift?.lines ?? []), ...[...held, ...owed].map(({ line }) => line)]))]
  return deskView(rev, { person, name: staff.name, title: staff.title, kid: shift?.kid ?? null }, named, shift, held, owed, colleagues)
}

/** Of these lines those of practice, which no list of lines names. */
async function practiceNamed(service: Service, lines: LineId[]): Promise<Line[]> {
  const found = await Promise.all([...new Set(lines.filter(isPractice))].map((line) => service.ledger.lines.find(line)))
  return found.filter((line) => line !== null)
}

/** The names of the colleagues in hand-overs of these tickets, and of those who read along. */
async function namesFor(service: Service, tickets: Ticket[]): Promise<(person: PersonId) => string> {
  const persons = new Set(
    tickets.flatMap((t) => [
      ...('handed' in t && t.handed ? [t.handed.by] : []),
      ...('handing' in t && t.handing ? [t.handing.to, t.person] : []),
      ...('lookOn' in t && t.lookOn ? [t.lookOn.to, t.person] : []),
    ]),
  )
  const named = await Promise.all([...persons].map(async (one) => [one, (await service.ledger.staff.find(one))?.name ?? ''] as const))
  const names = new Map(named)
  return (one) => names.get(one) ?? ''
}

/** The talk that a colleague offers to this person by name, if one does. */
export async function offeredTo(service: Service, person: PersonId): Promise<(TicketIn<'chat'> & { handing: Handing }) | null> {
  const asked = (await service.live.shifts.find(person))?.asked
  const ticket = asked === undefined ? null : await service.live.tickets.find(asked)
  return ticket?.phase === 'chat' && ticket.handing?.to === person ? { ...ticket, handing: ticket.handing } : null
}

/** The talk of a colleague in which this person reads along, or is asked to. */
export async function lookedOnBy(service: Service, person: PersonId): Promise<LookedOn | null> {
  const looks = (await service.live.shifts.find(person))?.looks
  const ticket = looks === undefined ? null : await service.live.tickets.find(looks)
  return ticket?.phase === 'chat' && ticket.lookOn?.to === person ? { ...ticket, lookOn: ticket.lookOn } : null
}

/** A talk has moved or ended. A colleague to whom it was offered, or who read along, is told that it is over. */
export async function tellAsked(service: Service, was: Ticket): Promise<void> {
  if (was.phase !== 'chat') return
  if (was.handing) await tellDesk(service, was.handing.to)
  if (was.lookOn) await tellDesk(service, was.lookOn.to)
}

/** The tickets whose seats this counsellor holds. */
export async function heldBy(service: Service, person: PersonId): Promise<Ticket[]> {
  const convs = await service.live.seats.held(person)
  const tickets = await Promise.all(convs.map((conv) => service.live.tickets.find(conv)))
  return tickets.filter((t) => t !== null)
}
