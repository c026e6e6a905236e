import { done, type Outcome } from '../../../shared/outcome.ts'
import type { Service } from '../service.ts'
import { isReference } from './reference.ts'

/** Ends all sessions of the person who has this one, and with them every page of that person. A session that is over ends nothing. */
export async function signOutEverywhere(service: Service, reference: string): Promise<Outcome<null>> {
  const session = isReference(service, reference) ? await service.ledger.sessions.find(reference, service.now()) : null
  if (session) await service.ledger.sessions.dropAllOf(session.person)
  return done(null)
}
