import type { TakenBackForm } from '../../../shared/closingForm.ts'
import type { PageId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { endTold, owedUntil } from '../../domain/owedForm.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import type { Service } from '../service.ts'

/** A ledger that restarted meanwhile may have lost the step. Then it is done again, up to this many times. */
const TRIES = 3

/**
 * Takes back a form that was saved, whole: it was filled in for another talk. Only the page that saved it may do so, while the form may be
 * corrected. Its +1s are taken back once, and then the form is owed again under its number. Asking twice has the same effect as asking
 * once. `gone`: the form has settled and stays as it was. `out-of-order`: another page saved the form, or it was not as this page says.
 */
export async function takeBackForm(
  service: Service,
  person: PersonId,
  page: PageId,
  { line, was, endedBy, endedAt }: TakenBackForm,
): Promise<Outcome<'owed'>> {
  const { ledger, live, spans } = service
  const now = service.now()
  // No row of the live Redis tells the end of a talk to less than five minutes, also not this one.
  if (endedAt !== endTold(endedAt, spans) || endedAt > now || owedUntil(endedAt, spans) <= now) return refuse('malformed')
  for (let tries = 0; tries < TRIES; tries++) {
    const answer = await ledger.tallies.takeBackForm(line, was, now, page)
    if (answer !== 'mended') return refuse(answer === 'settled' ? 'gone' : 'out-of-order')
    const held = await ledger.snapshotHeld()
    if (held === 'held') {
      await live.owed.addAgain(person, { form: was.form, line, endedBy, endedAt }, now)
      await tellDesk(service, person)
      return done('owed')
    }
    if (held !== 'restarted') break
  }
  service.log('form-not-held')
  return refuse('failed')
}
