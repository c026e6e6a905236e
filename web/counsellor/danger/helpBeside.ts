import type { DeskConversation } from '../../../shared/doors/counsellorView.ts'
import type { Bridge } from '../../../shared/help/bridge.ts'
import { helpFor, offersFor } from '../../../shared/help/helpFor.ts'
import type { HelpNumber, Offer } from '../../../shared/help/offer.ts'
import type { LineId } from '../../../shared/ids.ts'
import { realLineOf } from '../../../shared/practice/practiceLine.ts'

export type HelpBeside = { numbers: HelpNumber[]; places: Offer[]; bridges: Bridge[] }
type Given = { helpNumbers: HelpNumber[]; offers: Offer[]; bridges?: Bridge[] | undefined }
type Talk = Pick<DeskConversation, 'line'> & { choices: Pick<DeskConversation['choices'], 'age' | 'about'> }

/**
 * The help that a counsellor may give in this talk: 112 first, then the line's own numbers, then those of the whole country. Help for another age is
 * left out. A place that is for what the youth asks about, for oneself or for somebody near, stands before the others.
 */
export function helpBeside({ helpNumbers, offers, bridges = [] }: Given, { line: at, choices }: Talk): HelpBeside {
  const line = realLineOf(at)
  const whom = { age: choices.age ?? null, role: 'youth' as const }
  const isHere = isOf(line)
  const fitting = helpFor(helpNumbers, whom).filter(({ regionLines }) => isHere(regionLines))
  const first = ({ id, regionLines }: HelpNumber) => (id === '112' ? 0 : regionLines.length > 0 ? 1 : 2)
  return {
    numbers: fitting.toSorted((a, b) => first(a) - first(b)),
    places: offersFor(offers, whom)
      .filter((place) => isHere(place.lines))
      .toSorted((a, b) => aside(a, choices.about) - aside(b, choices.about)),
    bridges: bridgesOn(bridges, line),
  }
}

/** The bridges of this line. */
export const bridgesOn = (bridges: Bridge[] = [], at: LineId): Bridge[] => bridges.filter(({ line }) => line === realLineOf(at))

/** All that the desk holds for this line, also for other ages. */
export function helpHere({ helpNumbers, offers, bridges = [] }: Given, at: LineId): HelpBeside {
  const line = realLineOf(at)
  const isHere = isOf(line)
  return {
    numbers: helpNumbers.filter(({ regionLines }) => isHere(regionLines)),
    places: offers.filter((place) => isHere(place.lines)),
    bridges: bridgesOn(bridges, line),
  }
}

/** Whether a place is for the youth's own trouble or for that of somebody near; 1: it is for the other one. */
const aside = ({ relations }: Offer, about: 'me' | 'another' | undefined): number =>
  about === undefined || relations.some((one) => (one === 'self') === (about === 'me')) ? 0 : 1

const isOf = (line: LineId) => (lines: LineId[]) => lines.length === 0 || lines.includes(line)
