import type { NumberRecord, OfferRecord } from '../../../shared/help/offer.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { dateKey, daysBefore } from '../../domain/time/calendar.ts'
import { type Confirmation, printOf } from '../../ledger/confirmations.ts'
import { hasRole, type Staff } from '../../ledger/people/staff.ts'
import type { Service } from '../service.ts'

/** Past this a check is due again. */
const DUE_AFTER_DAYS = 183
/** The lines here lie in one time zone; where none is set up yet, theirs. */
const ZONE = 'Europe/Copenhagen'

export type Entry = NumberRecord | OfferRecord

/** Every number and place there is, shown or waiting. */
export async function entriesOf(service: Service): Promise<Entry[]> {
  const [numbers, offers] = await Promise.all([service.ledger.helpNumbers.all(), service.ledger.offers.all()])
  return [...numbers, ...offers]
}

/** The lines that show it; empty: every line. */
export const linesOf = (entry: Entry): string[] => ('contacts' in entry ? entry.lines : entry.regionLines)

export const hasContact = (entry: Entry): boolean =>
  'contacts' in entry ? entry.contacts.length > 0 : [entry.call, entry.sms, entry.chat].some((way) => way !== null)

/**
 * A coordinator has checked today that what this entry says is so: from now on it bears the date, and a place that waited is shown.
 * Only a coordinator of a line that shows it may say so; an invented one of a demo counts in a demo alone.
 */
export async function confirmNumber(service: Service, id: string, by: Staff, { demo }: { demo: boolean }): Promise<Outcome<Confirmation>> {
  const entry = (await entriesOf(service)).find((one) => one.id === id)
  if (!entry || !hasContact(entry)) return refuse('gone')
  if (!mayConfirm(by, entry) || (by.demo && !demo)) return refuse('not-allowed')
  const now = service.now()
  const given = { id, print: printOf(entry), by: by.person, on: await today(service), demo: by.demo }
  await service.ledger.confirmations.confirm(given, { who: by.person, now })
  return done(given)
}

/** Nobody vouches for it any more: a place is shown no longer, a number stands without a date. */
export async function withdrawNumber(service: Service, id: string, by: Staff): Promise<Outcome<null>> {
  const entry = (await entriesOf(service)).find((one) => one.id === id)
  if (entry && !mayConfirm(by, entry)) return refuse('not-allowed')
  const answer = await service.ledger.confirmations.withdraw(id, { who: by.person, now: service.now() })
  return answer === 'none' ? refuse('gone') : done(null)
}

/** Is it time to check this again? */
export async function isDue(service: Service, entry: Entry, { on }: Confirmation): Promise<boolean> {
  const day = await today(service)
  const change = 'contacts' in entry ? null : entry.askAgainFrom
  return on < daysBefore(day, DUE_AFTER_DAYS) || (change !== null && on < change && change <= day)
}

async function today(service: Service): Promise<string> {
  const [line] = await service.ledger.lines.all()
  return dateKey(service.now(), line?.timeZone ?? ZONE)
}

function mayConfirm(staff: Staff, entry: Entry): boolean {
  const lines = linesOf(entry)
  return (
    staff.active &&
    Object.keys(staff.roles).some((line) => hasRole(staff, line, 'coordinator') && (lines.length === 0 || lines.includes(line)))
  )
}
