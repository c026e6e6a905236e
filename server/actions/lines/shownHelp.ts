import type { WaitingFact } from '../../../shared/doors/page.ts'
import type { HelpNumber, NumberRecord, Offer, OfferRecord } from '../../../shared/help/offer.ts'
import type { LineId } from '../../../shared/ids.ts'
import { type Confirmation, printOf } from '../../ledger/confirmations.ts'
import type { Service } from '../service.ts'

export type ShownHelp = { numbers: HelpNumber[]; offers: Offer[] }

/**
 * The help that may be shown. A number is always shown, because help must be in reach: with a date when a coordinator has checked it, as an
 * example in a demo, otherwise with neither. A place is shown only after a coordinator has confirmed how to reach it.
 */
export async function shownHelp({ ledger }: Pick<Service, 'ledger'>, { demo }: { demo: boolean }): Promise<ShownHelp> {
  const [numbers, offers, confirmations] = await Promise.all([ledger.helpNumbers.all(), ledger.offers.all(), ledger.confirmations.all()])
  const checkedOn = (entry: NumberRecord | OfferRecord) => confirmationOf(entry, confirmations, demo)?.on ?? null
  return {
    numbers: numbers.map((number) => {
      const { sources: _, askAgainFrom: __, ...shown } = number
      return { ...shown, checked: checkedOn(number) ?? (demo ? 'example' : null) }
    }),
    offers: offers.flatMap((offer) => {
      const on = checkedOn(offer)
      if (on === null || offer.contacts.length === 0) return []
      const { sources: _, contacts, ...shown } = offer
      return [{ ...shown, contacts: contacts.map(({ way, value }) => ({ way, value })), checkedOn: on }]
    }),
  }
}

/** The facts to read while waiting on a line: first the line's own, then those for the whole country. */
export async function shownFacts({ ledger }: Pick<Service, 'ledger'>, line: LineId): Promise<WaitingFact[]> {
  const all = await ledger.facts.all()
  const own = all.filter(({ lines }) => lines.includes(line))
  return [...own, ...all.filter(({ lines }) => lines.length === 0)].map(({ id, text, source }) => ({ id, text, source }))
}

/** The confirmation that still holds: it is of exactly this text, and by a real coordinator unless this is a demo. */
export const confirmationOf = (entry: NumberRecord | OfferRecord, confirmations: Confirmation[], demo: boolean): Confirmation | null =>
  confirmations.find((one) => one.id === entry.id && one.print === printOf(entry) && (demo || !one.demo)) ?? null
