import type { Offer } from '../../shared/offer.ts'

export const under18: Offer['ages'] = ['under_12', '12-14', '15-17']
export const young: Offer['ages'] = ['12-14', '15-17', '18-20', '21-25']
export const from15: Offer['ages'] = ['15-17', '18-20', '21-25']
export const grown: Offer['ages'] = ['18-20', '21-25', 'over_25']
export const everyAge: Offer['ages'] = [...under18, ...grown]
