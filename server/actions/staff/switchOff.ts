import type { PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { CONSOLE } from '../../domain/staff.ts'
import { endDuty } from '../duty/endDuty.ts'
import type { Service } from '../service.ts'

/**
 * Switches a person off at once. Sessions, links, keys and password are gone, and every process closes the person's connections when it
 * hears of it. Youths who are connecting or in conversation with the person wait again, moved forward by `returnedBoostMs`; a youth who is
 * only rung keeps the order. After the answer, no message of the person gets a place. `by` is a coordinator, or `console`. Asked again, it does what was left
 * undone. `last`: a line would have no coordinator left, and nothing is done.
 */
export async function switchOff(service: Service, by: PersonId | typeof CONSOLE, person: PersonId): Promise<Outcome<'last' | null>> {
  const off = await service.ledger.accounts.switchOff(person, { who: by, now: service.now() })
  if (off === 'gone' || off === 'not-allowed') return refuse(off)
  if (off === 'last') return done(off)
  await endDuty(service, person)
  return done(null)
}

/** Switches the person on again. Answers a new link to choose a password, since the old password was forgotten. */
export async function switchOn(service: Service, by: PersonId | typeof CONSOLE, person: PersonId): Promise<Outcome<string>> {
  const on = await service.ledger.accounts.switchOn(person, { who: by, now: service.now() })
  if (on !== 'on') return refuse(on)
  const token = service.newToken()
  if (!(await service.ledger.links.make(token, { person, purpose: 'set-up' }, service.now()))) return refuse('gone')
  await service.ledger.audit(by, 'link-made', service.now(), person)
  return done(token)
}
