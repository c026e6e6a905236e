import type { SealedMessage } from '../../../shared/colleagues/colleagueMessage.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { staffHere } from '../../domain/presence.ts'
import type { Service } from '../service.ts'

/**
 * Hands a sealed message on to the page of a colleague on duty who shares a line with the writer. Nothing of it is kept: if the page has no
 * connection now, or another key, the writer is told so and decides what to do.
 */
export async function tellColleague(service: Service, person: PersonId, message: SealedMessage): Promise<Outcome<null>> {
  const { shifts, presence } = service.live
  const [mine, theirs, page] = await Promise.all([shifts.find(person), shifts.find(message.to), presence.pageOf(staffHere(message.to))])
  if (!mine) return refuse('not-allowed')
  if (message.to === person || !theirs?.lines.some((line) => mine.lines.includes(line))) return refuse('gone')
  if (page !== theirs.page || theirs.messageKey?.kem !== message.kem) return refuse('gone')
  service.tell.counsellor(message.to).emit('colleague:told', { from: person, message })
  return done(null)
}
