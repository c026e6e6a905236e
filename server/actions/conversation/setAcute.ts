import type { ConvId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { acuteOver, tellAcute } from '../alerts/tellAcute.ts'
import { restLater } from '../duty/rest.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import { sendRingsOn } from '../seating/sendRingsOn.ts'
import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'
import { askAfterAcute } from './askAfterAcute.ts'

/**
 * Marks a conversation acute. Then no deadline ends it, only the counsellor or the youth does, and this counsellor is rung for no new
 * youth. When it is calm again, the counsellor rests. The receivers of the line's alerts are told.
 */
export const setAcute = (service: Service, person: PersonId, conv: ConvId, acute: boolean): Promise<Outcome<null>> =>
  mark(service, person, conv, acute ? 'acute' : 'calm')

/** Another person has seen that the conversation is acute. It stays acute, and the counsellor rests before taking new youths again. */
export const acuteSeen = (service: Service, person: PersonId, conv: ConvId): Promise<Outcome<null>> => mark(service, person, conv, 'seen')

async function mark(service: Service, person: PersonId, conv: ConvId, as: 'acute' | 'calm' | 'seen'): Promise<Outcome<null>> {
  const before = await service.live.tickets.find(conv)
  const restUntil = service.now() + service.spans.restMs
  if (as !== 'acute') await restLater(service, person)
  if ((await service.live.seats.markAcute(conv, person, as, restUntil)) === 'gone') return refuse('not-yours')
  if (as === 'acute') await sendRingsOn(service, person)
  if (as === 'calm' && before?.phase === 'chat' && before.acute) await askAfterAcute(service, before)
  await tellDesk(service, person)
  if (before === null) return done(null)
  // The youth is told nothing of the mark itself.
  if (as === 'acute' && before.phase === 'chat' && before.stillThere) await tellYouth(service, conv)
  if (as === 'acute') await tellAcute(service, before.line, conv)
  if (as === 'calm') await acuteOver(service, before.line, conv)
  return done(null)
}
