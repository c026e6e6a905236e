import { done, type Outcome } from '../../../shared/outcome.ts'
import type { Service } from '../service.ts'

/**
 * Ends this browser's session. Signing out twice has the same effect as once. `replacedFor`: the person who has a newer session in the same
 * browser now. If it is the same person, nobody leaves: the pages are closed and come back with the newer session, and no youth is given
 * back.
 */
export async function signOut(service: Service, reference: string, replacedFor: string | null = null): Promise<Outcome<null>> {
  await service.ledger.sessions.drop(reference, replacedFor)
  return done(null)
}
