import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { MendedForm } from '../../../shared/statistics.ts'
import type { Service } from '../service.ts'
import { fitsLine } from './closeForm.ts'

/** A ledger that restarted in between may have lost the correction; it is then made anew, this often. */
const TRIES = 3

/**
 * Sets right a form that was saved. The page that saved it may do so, and says what the form was: nothing here holds its fields together.
 * Done twice it is done once, and answered as the first time. `gone`: the form has settled, and stands as it was. `out-of-order`: it is not
 * what the page says that it was.
 */
export async function mendForm(service: Service, page: string, { line, was, now }: MendedForm): Promise<Outcome<'counted'>> {
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
