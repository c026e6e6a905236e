import type { NumberRecord, OfferRecord } from '../../../shared/help/offer.ts'
import type { LineId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { TIME_ZONE } from '../../../shared/settings/timeZone.ts'
import { linesWhere, mayChangeEntry, mayConfirm, mayWithdraw, type Staff } from '../../domain/staff.ts'
import { dateKey, daysBefore } from '../../domain/time/calendar.ts'
import { type Confirmation, printOf } from '../../ledger/confirmations.ts'
import { hasContact } from '../../ledger/help/textShown.ts'
import type { Service } from '../service.ts'

/** After this many days a check is due again. */
export const DUE_AFTER_DAYS = 183

export type ConfirmedEntry = NumberRecord | OfferRecord

/** Every help number and every place, shown or not, but those that a coordinator has removed. */
export async function entriesOf(service: Service): Promise<ConfirmedEntry[]> {
  const [numbers, offers] = await Promise.all([service.ledger.helpNumbers.all(), service.ledger.offers.all()])
  return [...numbers, ...offers].filter(({ goneAt }) => goneAt === undefined)
}

/** The lines that show the entry; empty: every line. */
export const linesOf = (entry: ConfirmedEntry): LineId[] => ('contacts' in entry ? entry.lines : entry.regionLines)

/**
 * A coordinator has checked today that this entry is right. From now on it shows the date, and a place that was not shown yet is shown.
 * Only a coordinator of a line that shows the entry may confirm it. The confirmation of an invented coordinator of a demo counts only in a
 * demo. `print`: what the coordinator has read; absent: what stands now. If it is another by now, nothing is confirmed: `newer`.
 */
export async function confirmNumber(
  service: Service,
  id: string,
  by: Staff,
  { demo, print }: { demo: boolean; print?: string },
): Promise<Outcome<Confirmation | 'newer'>> {
  const entry = (await entriesOf(service)).find((one) => one.id === id)
  if (!entry || !hasContact(entry)) return refuse('gone')
  if (!mayConfirm(by, linesOf(entry)) || (by.demo && !demo)) return refuse('not-allowed')
  const given = await confirmationBy(service, id, print ?? printOf(entry), by)
  const answer = await service.ledger.confirmations.confirm(given, { who: by.person, now: service.now() }, linesWhere(by, 'coordinator'))
  return done(answer === 'newer' ? answer : given)
}

/** The confirmation that this person gives today. */
export const confirmationBy = async (service: Service, id: string, print: string, by: Staff): Promise<Confirmation> => ({
  ...{ id, print, by: by.person, demo: by.demo },
  on: await today(service),
})

/**
 * Takes a confirmation back: a place is no longer shown, a planted number is shown without a date. It stands for every line that shows the entry. So
 * of an entry that other lines show as well only the person who gave it may take it back. Others say that it does not work. `print`: as above.
 */
export async function withdrawNumber(
  service: Service,
  id: string,
  by: Staff,
  print: string | null = null,
): Promise<Outcome<'newer' | null>> {
  const entry = (await entriesOf(service)).find((one) => one.id === id)
  const given = (await service.ledger.confirmations.all()).find((one) => one.id === id) ?? null
  if (entry && !mayWithdraw(by, linesOf(entry), given?.by ?? null)) return refuse('not-allowed')
  const isWhole = !entry || mayChangeEntry(by, linesOf(entry))
  const answer = await service.ledger.confirmations.withdraw(id, { who: by.person, now: service.now() }, print, isWhole)
  return answer === 'none' ? refuse('gone') : done(answer === 'newer' ? answer : null)
}

/** Whether the entry must be checked again. */
export async function isDue(service: Service, entry: ConfirmedEntry, { on }: Confirmation): Promise<boolean> {
  const day = await today(service)
  const change = 'contacts' in entry ? null : entry.askAgainFrom
  return on < daysBefore(day, DUE_AFTER_DAYS) || (change !== null && on < change && change <= day)
}

/** Today, in the one time zone of all lines. */
export async function today(service: Service): Promise<string> {
  const [line] = await service.ledger.lines.all()
  return dateKey(service.now(), line?.timeZone ?? TIME_ZONE)
}
