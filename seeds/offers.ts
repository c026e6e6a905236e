import type { OfferRecord } from '../shared/help/offer.ts'
import { aabenraaOffers } from './offers/aabenraa.ts'
import { aabenraaCentre } from './offers/aabenraaCentre.ts'
import { faxeOffers } from './offers/faxe.ts'
import { ishoejVallensbaekOffers } from './offers/ishoejVallensbaek.ts'
import { nationalOffers } from './offers/national.ts'

/**
 * The places that documents and pages name, with the contacts that were found. No contact here has been checked, so no youth is shown any of these
 * places until a coordinator confirms it. A place without a contact waits until a coordinator finds one.
 */
export const offers: OfferRecord[] = [...aabenraaOffers, ...aabenraaCentre, ...faxeOffers, ...ishoejVallensbaekOffers, ...nationalOffers]
