import { draftFaults, type EntryDraft } from '../../../shared/help/entryDraft.ts'
import type { EntryAnswer } from '../../../shared/help/numbersView.ts'
import type { NumberRecord, OfferRecord } from '../../../shared/help/offer.ts'
import { recordOf } from '../../../shared/help/recordOf.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { idOfMustHave, mustHaveNumbers } from '../../../shared/settings/firstLine.ts'
import { hasRole, mayChangeEntry, type Staff } from '../../domain/staff.ts'
import { printOf } from '../../ledger/confirmations.ts'
import { confirmationBy, confirmNumber, linesOf, withdrawNumber } from '../lines/confirmNumber.ts'
import type { Service } from '../service.ts'
import { entryViewOf } from './entryViewOf.ts'

type Asked = { line: LineId; id: string }
type Around = { demo: boolean }

/** A coordinator says that the entry is right, as it was read (`print`). */
export async function confirmEntry(
  service: Service,
  person: PersonId,
  { line, id, print }: Asked & { print: string },
  { demo }: Around,
): Promise<Outcome<EntryAnswer>> {
  const staff = await coordinatorOf(service, person, line)
  if (!staff) return refuse('not-allowed')
  const outcome = await confirmNumber(service, id, staff, { demo, print })
  if (!outcome.ok) return outcome.why === 'gone' ? done({ did: 'newer', entry: null }) : outcome
  return answered(service, outcome.value === 'newer' ? 'newer' : 'done', id, { staff, demo })
}

/** A coordinator takes the confirmation back. One that is taken back already is answered like the first time. */
export async function withdrawEntry(
  service: Service,
  person: PersonId,
  { line, id, print }: Asked & { print: string },
  { demo }: Around,
): Promise<Outcome<EntryAnswer>> {
  const staff = await coordinatorOf(service, person, line)
  if (!staff) return refuse('not-allowed')
  const outcome = await withdrawNumber(service, id, staff, print)
  if (!outcome.ok && outcome.why !== 'gone') return outcome
  return answered(service, outcome.ok && outcome.value === 'newer' ? 'newer' : 'done', id, { staff, demo })
}

/**
 * Saves a line's own number or place over the version that its writer had read; null: it is new, with an id that the page made. `confirmed`: the
 * coordinator says at the same time that it is right. Until somebody says so, no youth sees it.
 */
export async function saveEntry(
  service: Service,
  person: PersonId,
  { line, id, over, draft, confirmed }: Asked & { over: number | null; draft: EntryDraft; confirmed: boolean },
  { demo }: Around,
): Promise<Outcome<EntryAnswer>> {
  const staff = await coordinatorOf(service, person, line)
  const found = await service.ledger.lines.find(line)
  if (!staff || !found || (staff.demo && confirmed && !demo)) return refuse('not-allowed')
  if (draftFaults(draft).length > 0) return refuse('malformed')
  if (draft.municipalities.some((name) => !found.municipalities.some((one) => one.name === name))) return refuse('malformed')
  const before = await findEntry(service, id)
  if (before && !mayChangeEntry(staff, linesOf(before))) return refuse('not-allowed')
  if (!before && isMustHaveOfAnother(id, line)) return refuse('not-allowed')
  if (before && 'contacts' in before !== (draft.kind === 'place')) return refuse('malformed')
  const entry = recordOf(draft, { id, line, before })
  const given = confirmed ? await confirmationBy(service, id, printOf(entry), staff) : null
  const did = await service.ledger.ownEntries.save(entry, over, given, { who: person, now: service.now() })
  if (did === 'full') return done({ did })
  return answered(service, did, id, { staff, demo })
}

/** Removes a line's own entry, or brings it back. No youth sees it from then on. */
export async function removeEntry(
  service: Service,
  person: PersonId,
  { line, id, over, back }: Asked & { over: number; back: boolean },
  { demo }: Around,
): Promise<Outcome<EntryAnswer>> {
  const staff = await coordinatorOf(service, person, line)
  const before = await findEntry(service, id)
  if (!staff || (before && !mayChangeEntry(staff, linesOf(before)))) return refuse('not-allowed')
  const goneAt = back ? undefined : service.now()
  const did = await service.ledger.ownEntries.remove(id, over, goneAt, { who: person, now: service.now() })
  return answered(service, did, id, { staff, demo })
}

/** Under this id another line, also one that is made later, looks for a number that it may not open without. */
const isMustHaveOfAnother = (id: string, line: LineId): boolean =>
  mustHaveNumbers.some((which) => id.endsWith(idOfMustHave('', which)) && id !== idOfMustHave(line, which))

async function coordinatorOf({ ledger }: Service, person: PersonId, line: LineId): Promise<Staff | null> {
  const staff = await ledger.staff.find(person)
  return hasRole(staff, line, 'coordinator') ? staff : null
}

/** Also one that was removed. */
async function findEntry({ ledger }: Service, id: string): Promise<NumberRecord | OfferRecord | null> {
  const [numbers, places] = await Promise.all([ledger.helpNumbers.all(), ledger.offers.all()])
  return [...numbers, ...places].find((one) => one.id === id) ?? null
}

async function answered(
  service: Service,
  did: 'done' | 'newer',
  id: string,
  around: { staff: Staff; demo: boolean },
): Promise<Outcome<EntryAnswer>> {
  const [entry, confirmations] = await Promise.all([findEntry(service, id), service.ledger.confirmations.all()])
  if (!entry || entry.goneAt !== undefined) return done({ did, entry: null })
  return done({ did, entry: await entryViewOf(service, entry, confirmations, around) })
}
