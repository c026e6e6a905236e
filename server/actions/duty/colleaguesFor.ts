import { wishedAway } from '../../domain/seating/avoided.ts'
import type { OnDuty } from '../../domain/seating/shift.ts'
import type { TicketIn } from '../../domain/seating/ticket.ts'
import type { Service } from '../service.ts'

/** More colleagues than these are not listed. */
const MOST = 50

type Listed = { on: OnDuty; name: string; title: string; free: boolean }

/**
 * The colleagues on duty on the line of this talk who may be asked to come to it, those who are free first. A colleague whom the youth does not want
 * to meet is left out: the wish is the youth's own.
 */
export async function colleaguesFor(
  service: Service,
  { person, line, avoid }: TicketIn<'chat'>,
  isFree: (on: OnDuty) => boolean,
  suits: (on: OnDuty) => boolean = () => true,
): Promise<Listed[]> {
  const wished = wishedAway(avoid)
  const onDuty = await service.live.shifts.onDuty(line)
  const others = onDuty.filter((on) => on.person !== person && !wished.includes(on.person) && suits(on))
  const named = await Promise.all(others.map(async (on) => ({ on, staff: await service.ledger.staff.find(on.person) })))
  return named
    .flatMap(({ on, staff }): Listed[] => (staff?.active ? [{ on, name: staff.name, title: staff.title, free: isFree(on) }] : []))
    .sort((a, b) => Number(b.free) - Number(a.free) || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
}
