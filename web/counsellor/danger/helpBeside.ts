import type { DeskConversation } from '../../../shared/doors/counsellorView.ts'
import type { Bridge } from '../../../shared/help/bridge.ts'
import { helpFor, offersFor } from '../../../shared/help/helpFor.ts'
import type { HelpNumber, Offer } from '../../../shared/help/offer.ts'
import type { LineId } from '../../../shared/ids.ts'
import { realLineOf } from '../../../shared/practice/practiceLine.ts'

export type HelpBeside = { numbers: HelpNumber[]; places: Offer[]; bridges: Bridge[] }
type Given = { helpNumbers: HelpNumber[]; offers: Offer[]; bridges?: Bridge[] | undefined }
type Talk = Pick<DeskConversation, 'line'> & { choices: Pick<DeskConversation['choices'], 'age'> }

/**
 * The help that a counsellor may give in this talk: 112 first, then the line's own numbers, then those of the whole country. Help for another age is
 * left out.
 */
export function helpBeside({ helpNumbers, offers, bridges = [] }: Given, { line: at, choices }: Talk): HelpBeside {
  const line = realLineOf(at)
  const whom = { age: choices.age ?? null, role: 'youth' as const }
  const isHere = (lines: LineId[]) => lines.length === 0 || lines.includes(line)
  const fitting = helpFor(helpNumbers, whom).filter(({ regionLines }) => isHere(regionLines))
  const first = ({ id, regionLines }: HelpNumber) => (id === '112' ? 0 : regionLines.length > 0 ? 1 : 2)
  return {
    numbers: fitting.toSorted((a, b) => first(a) - first(b)),
    places: offersFor(offers, whom).filter((place) => isHere(place.lines)),
    bridges: bridges.filter((one) => one.line === line),
  }
}
