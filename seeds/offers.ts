import type { OfferRecord } from '../shared/help/offer.ts'
import { aabenraaOffers } from './offers/aabenraa.ts'
import { aabenraaCentre } from './offers/aabenraaCentre.ts'
import { faxeOffers } from './offers/faxe.ts'
import { ishoejVallensbaekOffers } from './offers/ishoejVallensbaek.ts'
import { nationalOffers } from './offers/national.ts'

/**
 * What documents and pages say exists, and the contacts that were found. No contact here has been checked, so no youth is shown any of these
 * places until a coordinator confirms it; a place without a contact waits until somebody finds one.
 */
export const offers: OfferRecord[] = [...aabenraaOffers, ...aabenraaCentre, ...faxeOffers, ...ishoejVallensbaekOffers, ...nationalOffers]
