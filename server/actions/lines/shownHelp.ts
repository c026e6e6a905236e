import type { WaitingFact } from '../../../shared/doors/page.ts'
import type { HelpNumber, Offer } from '../../../shared/help/offer.ts'
import { numberShown, placeShown } from '../../../shared/help/shownAs.ts'
import type { LineId } from '../../../shared/ids.ts'
import { isOffOn } from '../../domain/help/entryOff.ts'
import { textShown } from '../../ledger/help/textShown.ts'
import type { Service } from '../service.ts'

export type ShownHelp = { numbers: HelpNumber[]; offers: Offer[] }

/**
 * The help that may be shown. A number that was planted is always shown, because help must be in reach: with a date when a coordinator has checked
 * it, as an example in a demo, otherwise with neither. What a coordinator wrote, and every place, is shown only after a coordinator has confirmed it;
 * until then what stood there before. What does not work is left out: everywhere, or if it is off on one of these lines (`on`).
 */
export async function shownHelp(
  { ledger }: Pick<Service, 'ledger'>,
  { demo, on = [] }: { demo: boolean; on?: LineId[] },
): Promise<ShownHelp> {
  const [numbers, offers, confirmations, off] = await Promise.all([
    ledger.helpNumbers.all(),
    ledger.offers.all(),
    ledger.confirmations.all(),
    ledger.entriesOff.all(),
  ])
  const hidden = new Set(off.filter((one) => isOffOn(one, on)).map(({ id }) => id))
  const read = [...numbers, ...offers]
    .filter(({ id }) => !hidden.has(id))
    .flatMap((entry) => textShown(entry, confirmations, demo) ?? [])
    .map(({ record, check }) => ({ record, day: check?.on ?? null }))
  return {
    numbers: read.flatMap(({ record, day }) => ('contacts' in record ? [] : [numberShown(record, day ?? (demo ? 'example' : null))])),
    offers: read.flatMap(({ record, day }) => ('contacts' in record && day !== null ? [placeShown(record, day)] : [])),
  }
}

/** The facts to read while waiting on a line: first the line's own, then those for the whole country. */
export async function shownFacts({ ledger }: Pick<Service, 'ledger'>, line: LineId): Promise<WaitingFact[]> {
  const all = await ledger.facts.all()
  const own = all.filter(({ lines }) => lines.includes(line))
  return [...own, ...all.filter(({ lines }) => lines.length === 0)].map(({ id, text, source }) => ({ id, text, source }))
}
