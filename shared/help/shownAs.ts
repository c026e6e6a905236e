import type { HelpNumber, NumberRecord, Offer, OfferRecord } from './offer.ts'

/** A help number as a page shows it: without its sources, and without what only the staff see. */
export function numberShown(record: NumberRecord, checked: HelpNumber['checked']): HelpNumber {
  const { sources: _, askAgainFrom: __, owner: ___, version: ____, goneAt: _____, earlier: ______, ...shown } = record
  return { ...shown, checked }
}

/** The same of a place. `on`: the day on which a coordinator confirmed it. */
export function placeShown(record: OfferRecord, on: string): Offer {
  const { sources: _, owner: __, version: ___, goneAt: ____, earlier: _____, contacts, ...shown } = record
  return { ...shown, contacts: contacts.map(({ way, value }) => ({ way, value })), checkedOn: on }
}
