import type { Onlooker } from '../../../shared/doors/lookOn.ts'
import type { ConvId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { LAST_LISTEN_EPOCH } from '../../../shared/sealing/keys.ts'
import { isAtWork } from '../../domain/seating/shift.ts'
import { myConversation } from '../conversation/myConversation.ts'
import { colleaguesFor } from '../duty/colleaguesFor.ts'
import { counselsOn } from '../duty/counselsOn.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import type { Service } from '../service.ts'

/** The colleagues who could read along in this talk. It needs no free seat. */
export async function seeOnlookers(service: Service, person: PersonId, conv: ConvId): Promise<Outcome<Onlooker[]>> {
  const ticket = await myConversation(service, person, conv)
  if (!ticket) return refuse('not-yours')
  const listed = await colleaguesFor(service, ticket, (on) => isAtWork(on) && on.looks === undefined)
  return done(listed.map(({ on, name, title, free }) => ({ person: on.person, name, title, free })))
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
