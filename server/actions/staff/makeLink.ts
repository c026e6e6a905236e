import type { PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { LinkPurpose } from '../../ledger/people/links.ts'
import type { Service } from '../service.ts'

/**
 * A token that works once: for signing in within twelve hours, or for choosing a password within a day. The caller checks who may ask for
 * it.
 */
export async function makeLink(service: Service, person: PersonId, purpose: LinkPurpose): Promise<Outcome<string>> {
  const token = service.newToken()
  if (!(await service.ledger.links.make(token, { person, purpose }, service.now()))) return refuse('gone')
  await service.ledger.audit(person, 'link-made', service.now(), purpose)
  return done(token)
}
