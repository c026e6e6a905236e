import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { ClosingForm } from '../../../shared/statistics.ts'
import { topicFor } from '../../domain/tallies.ts'
import type { Desk } from '../desk.ts'
import { tellDesk } from '../duty/tellDesk.ts'

/** A ledger that restarted in between may have lost the form; it is then counted anew, this often. */
const TRIES = 3

/**
 * Counts the closing form that this counsellor owes, once, and answers `counted` when a snapshot on disk holds it.
 * Until then it stays owed, so that whatever is lost on the way is asked for again. `page`: which may set it right until it settles.
 */
export async function closeForm(desk: Desk, person: string, form: ClosingForm, page?: string): Promise<Outcome<'counted'>> {
  const owed = (await desk.live.owed.list(person, desk.now())).find((o) => o.form === form.form)
  if (!owed) {
    if (!(await desk.ledger.tallies.holds(form.form))) return refuse('gone')
    return (await desk.ledger.snapshotHeld()) === 'held' ? done('counted') : refuse('failed')
  }
  if (!(await fitsLine(desk, owed.line, form))) return refuse('malformed')

  for (let tries = 0; tries < TRIES; tries++) {
    await desk.ledger.tallies.countForm(owed.line, form, desk.now(), page)
    const answer = await desk.ledger.snapshotHeld()
    if (answer === 'restarted' || !(await desk.ledger.tallies.holds(form.form))) continue
    if (answer !== 'held') break
    await desk.live.owed.take(person, form.form, desk.now())
    await tellDesk(desk, person)
    return done('counted')
  }
  desk.log('form-not-held')
  return refuse('failed')
}

/** Its topics exist, and its municipality is one of the line's. */
export async function fitsLine(desk: Desk, lineId: string, form: ClosingForm): Promise<boolean> {
  const [line, topics] = await Promise.all([desk.ledger.lines.find(lineId), desk.ledger.topics.all()])
  if (!line || form.topics.some((id) => topicFor(id, topics) === null)) return false
  return form.municipality === null || line.municipalities.some((m) => m.id === form.municipality)
}
