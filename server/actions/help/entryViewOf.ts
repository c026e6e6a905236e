import { isDoctor } from '../../../shared/help/helpFor.ts'
import type { EntryStanding, EntryView } from '../../../shared/help/numbersView.ts'
import type { NumberRecord, OfferRecord } from '../../../shared/help/offer.ts'
import type { LineId } from '../../../shared/ids.ts'
import { idOfMustHave, mustHaveNumbers } from '../../../shared/settings/firstLine.ts'
import { TIME_ZONE } from '../../../shared/settings/timeZone.ts'
import { type EntryOff, isOffOn } from '../../domain/help/entryOff.ts'
import { hasRole, mayChangeEntry, mayWithdraw, type Staff } from '../../domain/staff.ts'
import { dateKey } from '../../domain/time/calendar.ts'
import { type Confirmation, printOf } from '../../ledger/confirmations.ts'
import { confirmationOf, hasContact, textShown } from '../../ledger/help/textShown.ts'
import { isDue, linesOf } from '../lines/confirmNumber.ts'
import type { Service } from '../service.ts'

/** The coordinator who looks, and the line whose list it is. */
export type Looking = { staff: Staff; line: LineId; demo: boolean }
type Entry = NumberRecord | OfferRecord
type Around = { confirmations: Confirmation[]; off: EntryOff | null }

/** How an entry stands on a line, for a coordinator. */
export async function entryViewOf(service: Service, entry: Entry, { confirmations, off }: Around, looking: Looking): Promise<EntryView> {
  const { staff, line, demo } = looking
  const given = confirmations.find(({ id }) => id === entry.id) ?? null
  const isOff = isOffOn(off, [line])
  const shown = isOff ? null : textShown(entry, confirmations, demo)
  const shownOn = linesOf(entry)
  return {
    record: entry,
    print: printOf(entry),
    standing: isOff ? 'off' : await standingOf(service, entry, given, confirmationOf(entry, confirmations, demo)),
    shown: shown && printOf(shown.record),
    off: isOff && off ? await offSeen(service, off, line) : null,
    isDoubted: !isOff && off !== null,
    mustHave: mustHaveOf(line, entry),
    mayChange: mayChangeEntry(staff, shownOn),
    mayWithdraw: given !== null && mayWithdraw(staff, shownOn, given.by),
    checked: given ? { on: given.on, by: (await service.ledger.staff.find(given.by))?.name ?? null } : null,
  }
}

/** A line of the seeds has the doctor out of hours of its region. */
const mustHaveOf = (line: LineId, entry: Entry): EntryView['mustHave'] =>
  mustHaveNumbers.find((which) => idOfMustHave(line, which) === entry.id) ?? (!('contacts' in entry) && isDoctor(entry) ? 'doctor' : null)

/** Who marked the entry is named only to the coordinators of the same line. */
async function offSeen({ ledger }: Service, { marks }: EntryOff, line: LineId): Promise<EntryView['off']> {
  const own = marks.find((mark) => mark.line === line)
  const mark = own ?? marks.at(-1)
  const [who, found] = await Promise.all([own ? ledger.staff.find(own.by) : null, ledger.lines.find(line)])
  if (!mark) return null
  const by = hasRole(who, line, 'coordinator') ? (who?.name ?? null) : null
  return { on: dateKey(mark.at, found?.timeZone ?? TIME_ZONE), by, here: own !== undefined }
}

/** `given`: the last confirmation, of whatever text; `holds`: the one that is of exactly what the entry says now. */
export async function standingOf(
  service: Service,
  entry: Entry,
  given: Confirmation | null,
  holds: Confirmation | null,
): Promise<EntryStanding> {
  if (!hasContact(entry)) return 'no-contact'
  if (holds) return (await isDue(service, entry, holds)) ? 'due' : 'checked'
  return given ? 'changed' : 'unchecked'
}
