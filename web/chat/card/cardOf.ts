import type { Bridge } from '../../../shared/help/bridge.ts'
import type { Contact, HelpNumber, Offer } from '../../../shared/help/offer.ts'
import { type HelpCard, mostOfCard } from '../../../shared/sealing/card.ts'

/** The ways to reach a number, in the order in which a page shows them. */
const contactsOf = ({ call, sms, chat }: HelpNumber): Contact[] => [
  ...(call ? [{ way: 'call' as const, value: call }] : []),
  ...(sms ? [{ way: 'sms' as const, value: sms }] : []),
  ...(chat ? [{ way: 'chat' as const, value: chat }] : []),
]

type Listed = Extract<HelpCard, { contacts: unknown }>
const listed = (of: Listed['of'], { id, name }: Pick<Offer, 'id' | 'name'>, contacts: Contact[]): Listed => ({
  of,
  id,
  name: name.slice(0, mostOfCard.name),
  contacts: contacts.slice(0, mostOfCard.contacts).map(({ way, value }) => ({ way, value: value.slice(0, mostOfCard.value) })),
})

/** What a counsellor sends to give a number, a place or a bridge. */
export const cardOfNumber = (number: HelpNumber): Listed => listed('number', number, contactsOf(number))
export const cardOfPlace = (place: Offer): Listed => listed('place', place, place.contacts)
export const cardOfBridge = ({ id, name, place, when, say }: Bridge): HelpCard => ({ of: 'bridge', id, name, place, when, say })
/** 112 can be given even if the ledger does not list it. */
export const cardOf112 = (name: string): HelpCard => ({ of: 'number', id: '112', name, contacts: [{ way: 'call', value: '112' }] })
