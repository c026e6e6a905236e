import type { OwnKey } from '../../../shared/doors/ownPage.ts'
import type { Kid, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome } from '../../../shared/outcome.ts'
import type { Service } from '../service.ts'

/** The browsers whose keys count for this person, the newest first. When each got its key stands in the log alone, and is read there. */
export async function seeOwnKeys(service: Service, person: PersonId, here: Kid): Promise<Outcome<OwnKey[]>> {
  const held = await service.ledger.staffKeys.ofPerson(person, service.now())
  const enrolled = await service.ledger.enrolledAt(person, held)
  return done(
    held
      .map((kid): OwnKey => ({ kid, here: kid === here, since: enrolled.get(kid) ?? null }))
      .sort((a, b) => (b.since ?? 0) - (a.since ?? 0) || (a.kid < b.kid ? -1 : 1)),
  )
}
