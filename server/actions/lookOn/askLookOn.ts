import type { Onlooker } from '../../../shared/doors/lookOn.ts'
import type { ConvId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { LAST_LISTEN_EPOCH } from '../../../shared/sealing/keys.ts'
import { wishedAway } from '../../domain/seating/avoided.ts'
import { isAtWork } from '../../domain/seating/shift.ts'
import { myConversation } from '../conversation/myConversation.ts'
import { counselsOn } from '../duty/counselsOn.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import type { Service } from '../service.ts'

/** More colleagues than these are not listed. */
const MOST = 50

/** The colleagues on duty on the line who could read along, without those whom the youth does not want to meet. It needs no free seat. */
export async function seeOnlookers(service: Service, person: PersonId, conv: ConvId): Promise<Outcome<Onlooker[]>> {
  const ticket = await myConversation(service, person, conv)
  if (!ticket) return refuse('not-yours')
  const wished = wishedAway(ticket.avoid)
  const others = (await service.live.shifts.onDuty(ticket.line)).filter((on) => on.person !== person && !wished.includes(on.person))
  const named = await Promise.all(others.map(async (on) => ({ on, staff: await service.ledger.staff.find(on.person) })))
  const colleagues = named.flatMap(({ on, staff }): Onlooker[] =>
    staff?.active ? [{ person: on.person, name: staff.name, title: staff.title, free: isAtWork(on) && on.looks === undefined }] : [],
  )
  colleagues.sort((a, b) => Number(b.free) - Number(a.free) || (a.name < b.name ? -1 : 1))
  return done(colleagues.slice(0, MOST))
}

/**
 * Asks a colleague on duty on the line to read along in a talk. The youth is not told before the colleague has said yes. Asked again of the
 * same colleague, because the answer was lost, it stands as it is.
 */
export async function askLookOn(service: Service, person: PersonId, { conv, to }: { conv: ConvId; to: PersonId }): Promise<Outcome<null>> {
  const ticket = await myConversation(service, person, conv)
  if (!ticket) return refuse('not-yours')
  if (to === person || !(await counselsOn(service, to, ticket.line))) return refuse('not-allowed')
  if ((ticket.epoch ?? 0) >= LAST_LISTEN_EPOCH) return refuse('no-room')
  const now = service.now()
  const until = now + service.spans.lookOnMs
  // The deadline is set first. It looks at the state when it falls due.
  await service.later('look-on', conv, until)
  const answer = await service.live.lookOns.ask(conv, person, { id: service.newId(), to, until, at: 'asked', offer: null }, now)
  if (answer === 'gone') return refuse('gone')
  if (answer === 'not-free') return refuse('no-seat')
  await Promise.all([tellDesk(service, person), tellDesk(service, to)])
  return done(null)
}
