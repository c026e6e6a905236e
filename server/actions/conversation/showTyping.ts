import type { ConvId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome } from '../../../shared/outcome.ts'
import type { Service } from '../service.ts'

/** The counsellor types, or has stopped. It is told to the youth and kept nowhere. */
export function showTypingToYouth(service: Service, conv: ConvId, typing: boolean): Outcome<null> {
  service.tell.youth(conv).emit('typing:seen', { typing })
  return done(null)
}

/** The youth types, or has stopped. `person`: the counsellor in conversation with the youth, if there is one. */
export function showTypingToCounsellor(service: Service, conv: ConvId, person: PersonId | null, typing: boolean): Outcome<null> {
  if (person) service.tell.counsellor(person).emit('typing:seen', { conv, typing })
  return done(null)
}
