import type { Colleague } from '../../../shared/doors/handOver.ts'
import type { ConvId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { askingOf, suits } from '../../domain/seating/routing.ts'
import { isFree } from '../../domain/seating/shift.ts'
import { myConversation } from '../conversation/myConversation.ts'
import { colleaguesFor } from '../duty/colleaguesFor.ts'
import type { Service } from '../service.ts'

/** The colleagues who could take this talk over. A colleague who does not take this topic, age or language is left out. */
export async function seeColleagues(service: Service, person: PersonId, conv: ConvId): Promise<Outcome<Colleague[]>> {
  const ticket = await myConversation(service, person, conv)
  if (!ticket) return refuse('not-yours')
  const asking = askingOf(ticket.choices)
  const listed = await colleaguesFor(
    service,
    ticket,
    (on) => isFree(on) && on.asked === undefined,
    (on) => suits(asking, on),
  )
  return done(listed.map(({ on, name, title, free }) => ({ person: on.person, kid: on.kid, name, title, free })))
}
