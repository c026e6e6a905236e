import type { ClosingForm } from '../../../shared/closingForm.ts'
import type { LineId, PageId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { isPractice, realLineOf } from '../../../shared/practice/practiceLine.ts'
import { offersOf } from '../../domain/help/offersOf.ts'
import { topicFor } from '../../domain/tallies.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import type { Service } from '../service.ts'

/** A ledger that restarted meanwhile may have lost the form. Then it is counted again, up to this many times. */
const TRIES = 3

/**
 * Counts the closing form that this counsellor owes, once. Answers `counted` when a snapshot on disk holds it. Until then the form stays
 * owed, so a form that is lost on the way is asked for again. `page`: the page that may correct the form until it settles. A form of practice is
 * checked in the same way and taken off; it reaches no ledger, and the answer is `practised`.
 */
export async function closeForm(
  service: Service,
  person: PersonId,
  form: ClosingForm,
  page?: PageId,
): Promise<Outcome<'counted' | 'practised'>> {
  const owed = (await service.live.owed.list(person, service.now())).find((o) => o.form === form.form)
  if (!owed) {
    if (!(await service.ledger.tallies.holds(form.form))) return refuse('gone')
    return (await service.ledger.snapshotHeld()) === 'held' ? done('counted') : refuse('failed')
  }
  if (!(await fitsLine(service, owed.line, form))) return refuse('malformed')

  if (isPractice(owed.line)) {
    await service.live.owed.take(person, form.form, service.now())
    await tellDesk(service, person)
    return done('practised')
  }
  for (let tries = 0; tries < TRIES; tries++) {
    await service.ledger.tallies.countForm(owed.line, form, service.now(), page)
    const answer = await service.ledger.snapshotHeld()
    if (answer === 'restarted' || !(await service.ledger.tallies.holds(form.form))) continue
    if (answer !== 'held') break
    await service.live.owed.take(person, form.form, service.now())
    await tellDesk(service, person)
    return done('counted')
  }
  service.log('form-not-held')
  return refuse('failed')
}

/**
 * Whether the form's topics exist, its primary topic is one of them, and its municipality and the offers given are the line's. An offer
 * counts also where no coordinator has confirmed how to reach it: the counsellor may know the place (decision 062).
 */
export async function fitsLine(service: Service, lineId: LineId, form: ClosingForm): Promise<boolean> {
  const { lines, topics: taxonomy, offers } = service.ledger
  const [line, topics, all] = await Promise.all([lines.find(lineId), taxonomy.all(), offers.all()])
  if (!line || form.topics.some((id) => topicFor(id, topics) === null)) return false
  if (form.primary !== null && !form.topics.includes(form.primary)) return false
  const places = offersOf(realLineOf(lineId), all)
  if (form.offersGiven.some((id) => !places.some((place) => place.id === id))) return false
  return form.municipality === null || line.municipalities.some((m) => m.id === form.municipality)
}
