import type { MendedForm } from '../../../shared/closingForm.ts'
import type { PageId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Service } from '../service.ts'
import { fitsLine } from './closeForm.ts'

/** A ledger that restarted meanwhile may have lost the correction. Then it is made again, up to this many times. */
const TRIES = 3

/**
 * Corrects a form that was saved. Only the page that saved it may do so. The page also says what the form was, because the server keeps no
 * form as a whole. Asking twice has the same effect and the same answer as asking once. `gone`: the form has settled and stays as it was.
 * `out-of-order`: another page saved the form, or it was not as this page says.
 */
export async function mendForm(service: Service, page: PageId, { line, was, now }: MendedForm): Promise<Outcome<'counted'>> {
  if (was.form !== now.form || !(await fitsLine(service, line, now))) return refuse('malformed')
  for (let tries = 0; tries < TRIES; tries++) {
    const answer = await service.ledger.tallies.mendForm(line, was, now, service.now(), page)
    if (answer !== 'mended') return refuse(answer === 'settled' ? 'gone' : 'out-of-order')
    const held = await service.ledger.snapshotHeld()
    if (held === 'held') return done('counted')
    if (held !== 'restarted') break
  }
  service.log('form-not-held')
  return refuse('failed')
}
