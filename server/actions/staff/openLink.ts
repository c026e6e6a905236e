import type { PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Service } from '../service.ts'
import { newSession, type SignedIn } from './signIn.ts'

export type OpenedLink = ({ purpose: 'sign-in' } & SignedIn) | { purpose: 'set-up'; person: PersonId; name: string; login: string }

/** A link to sign in is used up and becomes a session. A link to set up is only read here; setPassword uses it up. */
export async function openLink(service: Service, token: string): Promise<Outcome<OpenedLink>> {
  const seen = await service.ledger.links.look(token, service.now())
  const staff = seen && (await service.ledger.staff.find(seen.person))
  if (!seen || !staff?.active) return refuse('gone')
  if (seen.purpose === 'set-up') return done({ purpose: 'set-up', person: staff.person, name: staff.name, login: staff.login })
  const taken = await service.ledger.links.take(token, service.now())
  const signedIn = taken && (await newSession(service, staff))
  return signedIn ? done({ purpose: 'sign-in', ...signedIn }) : refuse('gone')
}
