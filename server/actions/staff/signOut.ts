import { done, type Outcome } from '../../../shared/outcome.ts'
import type { Service } from '../service.ts'

/**
 * Ends this browser's session. Signed out already: nothing happens. `replacedFor`: who has a newer session in the same browser now. For the
 * same person that is no going: their pages are let go and come back with the newer one, and nobody they talk with is given back.
 */
export async function signOut(service: Service, reference: string, replacedFor: string | null = null): Promise<Outcome<null>> {
  await service.ledger.sessions.drop(reference, replacedFor)
  return done(null)
}
