import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Desk } from '../desk.ts'
import { endDuty } from '../duty/endDuty.ts'
import { mayManage } from './mayManage.ts'

/**
 * Nobody any more, at once: sessions, links, keys and password are gone, every process closes the sockets when it hears of it, and whoever was
 * rung or in conversation with this person goes to the head of the queue. When this has answered, nothing more of theirs is placed.
 * `by` is a coordinator, or `console` for whoever has the server itself. Asked again, it does what was left undone.
 */
export async function switchOff(desk: Desk, by: string, person: string): Promise<Outcome<null>> {
  if (!(await mayManage(desk, by, person))) return refuse('not-allowed')
  if ((await desk.ledger.accounts.switchOff(person, { who: by, now: desk.now() })) === 'gone') return refuse('gone')
  await endDuty(desk, person)
  return done(null)
}

/** Back again: a new link to choose a password, since the one of before was forgotten. */
export async function switchOn(desk: Desk, by: string, person: string): Promise<Outcome<string>> {
  if (!(await mayManage(desk, by, person))) return refuse('not-allowed')
  if ((await desk.ledger.accounts.switchOn(person, { who: by, now: desk.now() })) === 'gone') return refuse('gone')
  const token = desk.newToken()
  if (!(await desk.ledger.links.make(token, { person, purpose: 'set-up' }, desk.now()))) return refuse('gone')
  await desk.ledger.audit(by, 'link-made', desk.now(), person)
  return done(token)
}
