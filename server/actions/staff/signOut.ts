import { done, type Outcome } from '../../../shared/outcome.ts'
import type { Desk } from '../desk.ts'

/**
 * Ends this browser's session. Signed out already: nothing happens. `replacedFor`: who has a newer session in the same browser now. For the
 * same person that is no going: their pages are let go and come back with the newer one, and nobody they talk with is given back.
 */
export async function signOut(desk: Desk, reference: string, replacedFor: string | null = null): Promise<Outcome<null>> {
  await desk.ledger.sessions.drop(reference, replacedFor)
  return done(null)
}
