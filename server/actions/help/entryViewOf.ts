import type { EntryStanding, EntryView } from '../../../shared/help/numbersView.ts'
import type { NumberRecord, OfferRecord } from '../../../shared/help/offer.ts'
import { mayChangeEntry, type Staff } from '../../domain/staff.ts'
import { type Confirmation, printOf } from '../../ledger/confirmations.ts'
import { isDue, linesOf } from '../lines/confirmNumber.ts'
import { confirmationOf, hasContact, isShown } from '../lines/shownHelp.ts'
import type { Service } from '../service.ts'

/** How an entry stands, for a coordinator. */
export async function entryViewOf(
  service: Service,
  entry: NumberRecord | OfferRecord,
  confirmations: Confirmation[],
  { staff, demo }: { staff: Staff; demo: boolean },
): Promise<EntryView> {
  const given = confirmations.find(({ id }) => id === entry.id)
  const holds = confirmationOf(entry, confirmations, demo)
  return {
    record: entry,
    print: printOf(entry),
    standing: await standingOf(service, entry, given ?? null, holds),
    isShown: isShown(entry, holds?.on ?? null),
    mayChange: mayChangeEntry(staff, linesOf(entry)),
    checked: given ? { on: given.on, by: (await service.ledger.staff.find(given.by))?.name ?? null } : null,
  }
}

/** `given`: the last confirmation, of whatever text; `holds`: the one that is of exactly what the entry says now. */
export async function standingOf(
  service: Service,
  entry: NumberRecord | OfferRecord,
  given: Confirmation | null,
  holds: Confirmation | null,
): Promise<EntryStanding> {
  if (!hasContact(entry)) return 'no-contact'
  if (holds) return (await isDue(service, entry, holds)) ? 'due' : 'checked'
  return given ? 'changed' : 'unchecked'
}
