import type { HelpCard } from '../../../shared/sealing/card.ts'
import type { Transcript } from '../../chat/transcript.ts'
import { useWords } from '../words.ts'
import { GiveList } from './GiveList.tsx'
import type { HelpBeside } from './helpBeside.ts'
import { bridgesToGive, numbersToGive, placesToGive } from './toGive.ts'

/** `give`: null while the counsellor cannot write. */
type Props = { open: boolean; help: HelpBeside; transcript: Transcript; give: ((card: HelpCard) => void) | null }

/** The help numbers, the places and the bridges of the line: how to reach each, when, and whether a coordinator of this installation has checked it. */
export function GiveHelp({ open, help, transcript, give }: Props) {
  const words = useWords()
  const { numbers, places, bridges } = words.counsellor.danger
  const given = { transcript, give }
  return (
    <>
      <GiveList title={numbers} open={open} all={numbersToGive(help.numbers, words)} {...given} />
      {help.places.length > 0 && <GiveList title={places} open={false} all={placesToGive(help.places, words)} {...given} />}
      {help.bridges.length > 0 && <GiveList title={bridges} open={false} all={bridgesToGive(help.bridges, words)} {...given} />}
    </>
  )
}
