import type { WaitingFact } from '../../../shared/doors/page.ts'
import type { HelpNumber, NumberRecord, Offer, OfferRecord } from '../../../shared/help/offer.ts'
import { numberShown, placeShown } from '../../../shared/help/shownAs.ts'
import type { LineId } from '../../../shared/ids.ts'
import { type Confirmation, printOf } from '../../ledger/confirmations.ts'
import type { Service } from '../service.ts'

export type ShownHelp = { numbers: HelpNumber[]; offers: Offer[] }

/**
 * The help that may be shown. A number that was planted is always shown, because help must be in reach: with a date when a coordinator has checked
 * it, as an example in a demo, otherwise with neither. What a coordinator wrote, and every place, is shown only after a coordinator has confirmed it.
 */
export async function shownHelp({ ledger }: Pick<Service, 'ledger'>, { demo }: { demo: boolean }): Promise<ShownHelp> {
  const [numbers, offers, confirmations] = await Promise.all([ledger.helpNumbers.all(), ledger.offers.all(), ledger.confirmations.all()])
  const checkedOn = (entry: NumberRecord | OfferRecord) => confirmationOf(entry, confirmations, demo)?.on ?? null
  return {
    numbers: numbers.flatMap((number) => {
      const on = checkedOn(number)
      return isShown(number, on) ? [numberShown(number, on ?? (demo ? 'example' : null))] : []
    }),
    offers: offers.flatMap((offer) => {
      const on = checkedOn(offer)
      return on !== null && isShown(offer, on) ? [placeShown(offer, on)] : []
    }),
  }
}

/** Whether youths see an entry that was confirmed on this day; null: nobody has confirmed what it says now. */
export function isShown(entry: NumberRecord | OfferRecord, on: string | null): boolean {
  if (entry.goneAt !== undefined || !hasContact(entry)) return false
  return on !== null || (!('contacts' in entry) && entry.version === undefined)
}

export const hasContact = (entry: NumberRecord | OfferRecord): boolean =>
  'contacts' in entry ? entry.contacts.length > 0 : [entry.call, entry.sms, entry.chat].some((way) => way !== null)

/** The facts to read while waiting on a line: first the line's own, then those for the whole country. */
export async function shownFacts({ ledger }: Pick<Service, 'ledger'>, line: LineId): Promise<WaitingFact[]> {
  const all = await ledger.facts.all()
  const own = all.filter(({ lines }) => lines.includes(line))
  return [...own, ...all.filter(({ lines }) => lines.length === 0)].map(({ id, text, source }) => ({ id, text, source }))
}

/** The confirmation that still holds: it is of exactly this text, and by a real coordinator unless this is a demo. */
export const confirmationOf = (entry: NumberRecord | OfferRecord, confirmations: Confirmation[], demo: boolean): Confirmation | null =>
  confirmations.find((one) => one.id === entry.id && one.print === printOf(entry) && (demo || !one.demo)) ?? null
