import type { NumberRecord, OfferRecord } from './offer.ts'

/** An entry without what it said before. */
export function withoutEarlier<Entry extends NumberRecord | OfferRecord>({ earlier: _, ...entry }: Entry): Entry {
  return entry as Entry // `earlier` is optional in both kinds
}
