import { done, type Outcome } from '../../shared/outcome.ts'
import type { Desk } from './desk.ts'

/** Ends this browser's session. Signed out already: nothing happens. The caller closes its sockets. */
export async function signOut(desk: Desk, reference: string): Promise<Outcome<null>> {
  await desk.ledger.sessions.drop(reference)
  return done(null)
}
