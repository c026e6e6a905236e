import type { Colleague } from '../../../shared/doors/handOver.ts'
import type { ConvId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { wishedAway } from '../../domain/seating/avoided.ts'
import { askingOf, suits } from '../../domain/seating/routing.ts'
import { isFree } from '../../domain/seating/shift.ts'
import { myConversation } from '../conversation/myConversation.ts'
import type { Service } from '../service.ts'

/** More colleagues than these are not listed. */
const MOST = 50

/**
 * The colleagues on duty who could take this talk over, those with a free seat first. A colleague who does not take this topic, age or
 * language is left out, and so is one whom the youth does not want to meet: the wish is the youth's own.
 */
export async function seeColleagues(service: Service, person: PersonId, conv: ConvId): Promise<Outcome<Colleague[]>> {
  const ticket = await myConversation(service, person, conv)
  if (!ticket) return refuse('not-yours')
  const wished = wishedAway(ticket.avoid)
  const asking = askingOf(ticket.choices)
  const others = (await service.live.shifts.onDuty(ticket.line)).filter(
    (on) => on.person !== person && !wished.includes(on.person) && suits(asking, on),
  )
  const named = await Promise.all(others.map(async (on) => ({ on, staff: await service.ledger.staff.find(on.person) })))
  const colleagues = named.flatMap(({ on, staff }): Colleague[] =>
    staff?.active
      ? [{ person: on.person, kid: on.kid, name: staff.name, title: staff.title, free: isFree(on) && on.asked === undefined }]
      : [],
  )
  colleagues.sort((a, b) => Number(b.free) - Number(a.free) || (a.name < b.name ? -1 : 1))
  return done(colleagues.slice(0, MOST))
}
