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
import { entryViewOf, type Looking } from './entryViewOf.ts'
import { switchNumber } from './switchNumber.ts'

type Asked = { line: LineId; id: string }
type Read = Asked & { print: string }
type Around = { demo: boolean }
type Settled = Outcome<'done' | 'newer'>

/** A coordinator says that the entry is right, as it was read (`print`). */
export const confirmEntry = (service: Service, person: PersonId, asked: Read, around: Around): Promise<Outcome<EntryAnswer>> =>
  settleEntry(service, person, asked, around, async (staff, { demo }) => {
    const outcome = await confirmNumber(service, asked.id, staff, { demo, print: asked.print })
    if (!outcome.ok) return outcome.why === 'gone' ? done('newer') : outcome
    return done(outcome.value === 'newer' ? 'newer' : 'done')
  })

/** A coordinator takes the confirmation back. One that is taken back already is answered like the first time. */
export const withdrawEntry = (service: Service, person: PersonId, asked: Read, around: Around): Promise<Outcome<EntryAnswer>> =>
  settleEntry(service, person, asked, around, async (staff) => {
    const outcome = await withdrawNumber(service, asked.id, staff, asked.print)
    if (!outcome.ok) return outcome.why === 'gone' ? done('done') : outcome
    return done(outcome.value ?? 'done')
  })

/** A coordinator says that the text which youths are shown (`print`) does not work: it is off at once. `back`: it was a slip. */
export const switchEntry = (
  service: Service,
  person: PersonId,
  asked: Read & { back: boolean },
  around: Around,
): Promise<Outcome<EntryAnswer>> =>
  settleEntry(service, person, asked, around, (staff, { demo }) => switchNumber(service, staff, asked, { demo }))

async function settleEntry(
  service: Service,
  person: PersonId,
  { line, id }: Asked,
  { demo }: Around,
  settle: (staff: Staff, looking: Looking) => Promise<Settled>,
): Promise<Outcome<EntryAnswer>> {
  const staff = await coordinatorOf(service, person, line)
  if (!staff) return refuse('not-allowed')
  const looking = { staff, line, demo }
  const outcome = await settle(staff, looking)
  return outcome.ok ? answered(service, outcome.value, id, looking) : outcome
}

/**
 * Saves a line's own number or place over the version that its writer had read; null: it is new, with an id that the page made. `confirmed`: the
 * coordinator says at the same time that it is right. Until somebody says so, no youth sees it: they go on seeing what they saw before.
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
  return answered(service, did, id, { staff, line, demo })
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
  return answered(service, did, id, { staff, line, demo })
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

async function answered(service: Service, did: 'done' | 'newer', id: string, looking: Looking): Promise<Outcome<EntryAnswer>> {
  const { confirmations, entriesOff } = service.ledger
  const [entry, given, off] = await Promise.all([findEntry(service, id), confirmations.all(), entriesOff.all()])
  if (!entry || entry.goneAt !== undefined) return done({ did, entry: null })
  const around = { confirmations: given, off: off.find((one) => one.id === id) ?? null }
  return done({ did, entry: await entryViewOf(service, entry, around, looking) })
}
