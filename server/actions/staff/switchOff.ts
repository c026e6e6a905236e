import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { endDuty } from '../duty/endDuty.ts'
import type { Service } from '../service.ts'
import { mayManage } from './mayManage.ts'

/**
 * Nobody any more, at once: sessions, links, keys and password are gone, every process closes the sockets when it hears of it, and whoever was
 * rung or in conversation with this person goes to the head of the queue. When this has answered, nothing more of theirs is placed.
 * `by` is a coordinator, or `console` for whoever has the server itself. Asked again, it does what was left undone.
 */
export async function switchOff(service: Service, by: string, person: string): Promise<Outcome<null>> {
  if (!(await mayManage(service, by, person))) return refuse('not-allowed')
  if ((await service.ledger.accounts.switchOff(person, { who: by, now: service.now() })) === 'gone') return refuse('gone')
  await endDuty(service, person)
  return done(null)
}

/** Back again: a new link to choose a password, since the one of before was forgotten. */
export async function switchOn(service: Service, by: string, person: string): Promise<Outcome<string>> {
  if (!(await mayManage(service, by, person))) return refuse('not-allowed')
  if ((await service.ledger.accounts.switchOn(person, { who: by, now: service.now() })) === 'gone') return refuse('gone')
  const token = service.newToken()
  if (!(await service.ledger.links.make(token, { person, purpose: 'set-up' }, service.now()))) return refuse('gone')
  await service.ledger.audit(by, 'link-made', service.now(), person)
  return done(token)
}
