import type { HelpNumber, Offer } from '../../../shared/help/offer.ts'
import type { Lang } from '../../../shared/lang.ts'
import type { HelpCard } from '../../../shared/sealing/card.ts'
import type { help } from '../../../shared/words/da/youths/help.ts'
import { checkedWords, contactWay, helpFacts, placeFacts } from '../../../shared/words/helpFacts.ts'
import { cardOfNumber, cardOfPlace } from './cardOf.ts'

/** The help that a page holds. */
export type KnownHelp = { helpNumbers: HelpNumber[]; offers: Offer[] }
export type CardShown = {
  id: string
  name: string
  says: string[]
  /** What became of it since it was given, if anything. */
  note: string | null
  ways: ReturnType<typeof contactWay>[]
  facts: string[]
}

/** What stands on a card now. The facts and the links come from the list that the page holds, so that nothing that was written can become a link. */
export function cardShown(card: HelpCard, { helpNumbers, offers }: KnownHelp, words: typeof help, lang: Lang): CardShown {
  const { id, name } = card
  if (card.of === 'bridge') return { id, name, says: [card.place, card.when, words.bridgeSay(card.say)], note: null, ways: [], facts: [] }
  const number = helpNumbers.find((one) => one.id === id)
  if (number) {
    const { ways, facts, checked, what } = helpFacts(number, words, lang)
    const note = isSame(card, cardOfNumber(number)) ? null : words.givenChanged
    return { id, name: number.name, says: [what], note, ways, facts: [...facts, ...(checked ? [checked] : [])] }
  }
  const place = offers.find((one) => one.id === id)
  if (place) {
    const ways = place.contacts.map((contact) => contactWay(contact, words))
    const checked = checkedWords(place.checkedOn, words, lang)
    const note = isSame(card, cardOfPlace(place)) ? null : words.givenChanged
    const facts = [...placeFacts(place, words, lang), ...(checked ? [checked] : [])]
    return { id, name: place.name, says: [place.what[lang]], note, ways, facts }
  }
  // 112 is shown to everybody, whether or not the list holds it.
  if (id === '112')
    return { id, name, says: [], note: null, ways: [{ way: 'call', href: 'tel:112', label: words.callNow('112') }], facts: [] }
  return { id, name, says: [], note: words.givenGone, ways: [], facts: [] }
}

type Given = Extract<HelpCard, { contacts: unknown }>
const isSame = (given: Given, now: Given): boolean => waysOf(given) === waysOf(now)
/** The ways to reach it, whatever their order and their spaces. */
const waysOf = ({ contacts }: Given): string =>
  JSON.stringify(contacts.map(({ way, value }) => `${way} ${value.replaceAll(/\s/g, '')}`).sort())
