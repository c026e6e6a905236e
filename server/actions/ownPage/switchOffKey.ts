import type { Kid, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Service } from '../service.ts'

/** The page that asks: its key, and the name of its session (`sessionName`). */
type Here = { kid: Kid; session: string }

/**
 * From now on the key of another browser of this person counts for nobody: the next roster of each line leaves it out. All other sessions of the
 * person end, since nobody knows which of them is in that browser. The browser gets its key back when the person signs in there again. Asked
 * again, it changes nothing.
 */
export async function switchOffKey(service: Service, person: PersonId, kid: Kid, here: Here): Promise<Outcome<null>> {
  if (kid === here.kid) return refuse('not-allowed')
  await service.ledger.staffKeys.switchOff(person, kid, { keep: here.session, now: service.now() })
  return done(null)
}
