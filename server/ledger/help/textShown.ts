import type { NumberRecord, OfferRecord } from '../../../shared/help/offer.ts'
import { type Confirmation, printOf } from '../confirmations.ts'

type Entry = NumberRecord | OfferRecord
/** `check`: the confirmation of exactly this text; null: a number that was planted, and nobody has checked it. */
export type TextShown = { record: Entry; check: Confirmation | null }

export const hasContact = (entry: Entry): boolean =>
  'contacts' in entry ? entry.contacts.length > 0 : [entry.call, entry.sms, entry.chat].some((way) => way !== null)

/** The confirmation that still holds: it is of exactly this text, and by a real coordinator unless this is a demo. */
export const confirmationOf = (entry: Entry, confirmations: Confirmation[], demo: boolean): Confirmation | null =>
  confirmations.find((one) => one.id === entry.id && one.print === printOf(entry) && (demo || !one.demo)) ?? null

/**
 * What youths read of an entry, unless it is off: as it stands, or as it stood before a change that nobody has confirmed yet. A number that was
 * planted needs no check, because help must be in reach; what a coordinator wrote, and every place, does. Null: nothing.
 */
export function textShown(entry: Entry, confirmations: Confirmation[], demo: boolean): TextShown | null {
  if (entry.goneAt !== undefined) return null
  for (const record of entry.earlier ? [entry, entry.earlier] : [entry]) {
    if (!hasContact(record)) continue
    const check = confirmationOf(record, confirmations, demo)
    if (check !== null || (!('contacts' in record) && record.version === undefined)) return { record, check }
  }
  return null
}
