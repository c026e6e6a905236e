import type { NumberRecord, OfferRecord } from '../../../shared/help/offer.ts'
import type { LineId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { mayConfirm, type Staff } from '../../domain/staff.ts'
import { dateKey, daysBefore } from '../../domain/time/calendar.ts'
import { type Confirmation, printOf } from '../../ledger/confirmations.ts'
import type { Service } from '../service.ts'

/** After this many days a check is due again. */
export const DUE_AFTER_DAYS = 183
/** All lines are in one time zone. This one is used while there is no line. */
const ZONE = 'Europe/Copenhagen'

export type ConfirmedEntry = NumberRecord | OfferRecord

/** Every help number and every place, shown or not. */
export async function entriesOf(service: Service): Promise<ConfirmedEntry[]> {
  const [numbers, offers] = await Promise.all([service.ledger.helpNumbers.all(), service.ledger.offers.all()])
  return [...numbers, ...offers]
}

/** The lines that show the entry; empty: every line. */
export const linesOf = (entry: ConfirmedEntry): LineId[] => ('contacts' in entry ? entry.lines : entry.regionLines)

export const hasContact = (entry: ConfirmedEntry): boolean =>
  'contacts' in entry ? entry.contacts.length > 0 : [entry.call, entry.sms, entry.chat].some((way) => way !== null)

/**
 * A coordinator has checked today that this entry is right. From now on it shows the date, and a place that was not shown yet is shown.
 * Only a coordinator of a line that shows the entry may confirm it. The confirmation of an invented coordinator of a demo counts only in a
 * demo.
 */
export async function confirmNumber(service: Service, id: string, by: Staff, { demo }: { demo: boolean }): Promise<Outcome<Confirmation>> {
  const entry = (await entriesOf(service)).find((one) => one.id === id)
  if (!entry || !hasContact(entry)) return refuse('gone')
  if (!mayConfirm(by, linesOf(entry)) || (by.demo && !demo)) return refuse('not-allowed')
  const now = service.now()
  const given = { id, print: printOf(entry), by: by.person, on: await today(service), demo: by.demo }
  await service.ledger.confirmations.confirm(given, { who: by.person, now })
  return done(given)
}

/** A coordinator withdraws the confirmation: a place is no longer shown, a number is shown without a date. */
export async function withdrawNumber(service: Service, id: string, by: Staff): Promise<Outcome<null>> {
  const entry = (await entriesOf(service)).find((one) => one.id === id)
  if (entry && !mayConfirm(by, linesOf(entry))) return refuse('not-allowed')
  const answer = await service.ledger.confirmations.withdraw(id, { who: by.person, now: service.now() })
  return answer === 'none' ? refuse('gone') : done(null)
}

/** Whether the entry must be checked again. */
export async function isDue(service: Service, entry: ConfirmedEntry, { on }: Confirmation): Promise<boolean> {
  const day = await today(service)
  const change = 'contacts' in entry ? null : entry.askAgainFrom
  return on < daysBefore(day, DUE_AFTER_DAYS) || (change !== null && on < change && change <= day)
}

/** The day of this moment where the lines are. */
export async function today(service: Service): Promise<string> {
  const [line] = await service.ledger.lines.all()
  return dateKey(service.now(), line?.timeZone ?? ZONE)
}
