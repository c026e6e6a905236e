import type { WaitingFact } from '../../../shared/doors/page.ts'
import type { HelpNumber, NumberRecord, Offer, OfferRecord } from '../../../shared/help/offer.ts'
import { type Confirmation, printOf } from '../../ledger/confirmations.ts'
import type { Ledger } from '../../ledger/ledger.ts'

export type ShownHelp = { numbers: HelpNumber[]; offers: Offer[] }

/**
 * What may be shown to people. A number stands whether checked or not, for help must be in reach: with a date where a coordinator gave one,
 * as an example in a demo, else without a word. A place is shown only once a coordinator has confirmed how to reach it.
 */
export async function shownHelp(ledger: Ledger, { demo }: { demo: boolean }): Promise<ShownHelp> {
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

/** What may be read while waiting on a line: its own facts first, then those of the whole country. */
export async function shownFacts(ledger: Ledger, line: string): Promise<WaitingFact[]> {
  const all = await ledger.facts.all()
  const own = all.filter(({ lines }) => lines.includes(line))
  return [...own, ...all.filter(({ lines }) => lines.length === 0)].map(({ id, text, source }) => ({ id, text, source }))
}

/** The confirmation that still holds: of these very words, and by a real person unless this is a demo. */
export const confirmationOf = (entry: NumberRecord | OfferRecord, confirmations: Confirmation[], demo: boolean): Confirmation | null =>
  confirmations.find((one) => one.id === entry.id && one.print === printOf(entry) && (demo || !one.demo)) ?? null
