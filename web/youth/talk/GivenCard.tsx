import type { HelpCard } from '../../../shared/sealing/card.ts'
import { CardInTalk } from '../../chat/card/CardInTalk.tsx'
import { cardShown } from '../../chat/card/cardShown.ts'
import { useHere } from '../here.ts'

/** Help that a counsellor gave, to tap. */
export function GivenCard({ card }: { card: HelpCard }) {
  const { words, facts } = useHere()
  return <CardInTalk card={cardShown(card, facts, words.help, facts.lang)} words={words.help} taps />
}
