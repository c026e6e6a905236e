import type { Contact } from '../../../shared/help/offer.ts'
import { checkedWords, checkOf, placeFacts } from '../../../shared/words/helpFacts.ts'
import type { Transcript } from '../../chat/transcript.ts'
import { useWords } from '../words.ts'
import { BridgeList } from './BridgeList.tsx'
import { GiveList, type ToGive } from './GiveList.tsx'
import type { HelpBeside } from './helpBeside.ts'

/** `give`: null while the counsellor cannot write. */
type Props = { open: boolean; help: HelpBeside; transcript: Transcript; give: ((id: string, text: string) => void) | null }

/** The help numbers and the places of the line: how to reach each, when, and whether a coordinator of this installation has checked it. */
export function GiveHelp({ open, help, transcript, give }: Props) {
  const { counsellor, help: helpWords, lang } = useWords()
  const words = counsellor.danger
  const wayOf = ({ way, value }: Contact) => (way === 'call' ? words.call(value) : way === 'sms' ? words.sms(value) : value)
  const numbers: ToGive[] = help.numbers.map(({ id, name, call, sms, chat, hours, checked }) => ({
    id,
    name,
    ways: [call && words.call(call), sms && words.sms(sms), chat].filter(Boolean).join(', '),
    aside: [hours?.[lang], checkOf({ id, checked }, helpWords, lang)],
  }))
  // 112 is in the list even if the ledger does not list it.
  const emergency: ToGive = { id: '112', name: words.emergency, ways: words.call('112'), aside: [] }
  const factsOfPlace = (id: string) => help.places.filter((place) => place.id === id).flatMap((place) => placeFacts(place, helpWords, lang))
  const places: ToGive[] = help.places.map(({ id, name, what, contacts, checkedOn }) => ({
    id,
    name,
    ways: contacts.map(wayOf).join(', '),
    aside: [what[lang], ...factsOfPlace(id), checkedWords(checkedOn, helpWords, lang)],
  }))
  const listed = help.numbers.some(({ call }) => call === '112')
  return (
    <>
      <GiveList title={words.numbers} open={open} all={listed ? numbers : [emergency, ...numbers]} transcript={transcript} give={give} />
      {places.length > 0 && <GiveList title={words.places} open={false} all={places} transcript={transcript} give={give} />}
      {help.bridges.length > 0 && <BridgeList bridges={help.bridges} />}
    </>
  )
}
