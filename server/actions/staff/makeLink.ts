import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { LinkPurpose } from '../../ledger/people/links.ts'
import type { Desk } from '../desk.ts'

/** A token that works once: for signing in within twelve hours, or for choosing a password within a day. Who may ask is the caller's to check. */
export async function makeLink(desk: Desk, person: string, purpose: LinkPurpose): Promise<Outcome<string>> {
  const token = desk.newToken()
  if (!(await desk.ledger.links.make(token, { person, purpose }, desk.now()))) return refuse('gone')
  await desk.ledger.audit(person, 'link-made', desk.now(), purpose)
  return done(token)
}
