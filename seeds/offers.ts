import type { Offer } from '../shared/offer.ts'
import { aabenraaOffers } from './offers/aabenraa.ts'
import { faxeOffers } from './offers/faxe.ts'
import { ishoejVallensbaekOffers } from './offers/ishoejVallensbaek.ts'

/** What the documents say exists. They are years old and nothing is verified, and so no contact is ever shown to a youth. */
export const offers: Offer[] = [...aabenraaOffers, ...faxeOffers, ...ishoejVallensbaekOffers]
