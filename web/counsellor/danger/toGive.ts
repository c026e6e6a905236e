import type { Bridge } from '../../../shared/help/bridge.ts'
import type { Contact, HelpNumber, Offer } from '../../../shared/help/offer.ts'
import type { HelpCard } from '../../../shared/sealing/card.ts'
import { checkedWords, checkOf, placeFacts } from '../../../shared/words/helpFacts.ts'
import { cardOf112, cardOfBridge, cardOfNumber, cardOfPlace } from '../../chat/card/cardOf.ts'
import type { Words } from '../words.ts'

/** Help that can be given by a card. `ways`: how to reach it, in one line. `aside`: what else is known about it. */
export type ToGive = { card: HelpCard; ways: string; aside: string }

/** 112 is in the list even if the ledger does not list it. */
export function numbersToGive(numbers: HelpNumber[], { counsellor, help, lang }: Words): ToGive[] {
  const words = counsellor.danger
  const all = numbers.map((number): ToGive => {
    const { id, what, call, sms, chat, hours, checked } = number
    const ways = [call && words.call(call), sms && words.sms(sms), chat].filter(Boolean).join(', ')
    return { card: cardOfNumber(number), ways, aside: said([what[lang], hours?.[lang], checkOf({ id, checked }, help, lang)]) }
  })
  const isListed = numbers.some(({ call }) => call === '112')
  return isListed ? all : [{ card: cardOf112(words.emergency), ways: words.call('112'), aside: '' }, ...all]
}

export function placesToGive(places: Offer[], { counsellor, help, lang }: Words): ToGive[] {
  const words = counsellor.danger
  const wayOf = ({ way, value }: Contact) => (way === 'call' ? words.call(value) : way === 'sms' ? words.sms(value) : value)
  return places.map((place) => ({
    card: cardOfPlace(place),
    ways: place.contacts.map(wayOf).join(', '),
    aside: said([place.what[lang], ...placeFacts(place, help, lang), checkedWords(place.checkedOn, help, lang)]),
  }))
}

export const bridgesToGive = (bridges: Bridge[], { counsellor }: Words): ToGive[] =>
  bridges.map((bridge) => ({
    card: cardOfBridge(bridge),
    ways: `${bridge.place}, ${bridge.when}.`,
    aside: `${counsellor.danger.bridgeSay}: »${bridge.say}«`,
  }))

const said = (parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' ')
