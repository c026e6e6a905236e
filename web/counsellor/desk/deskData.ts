import { type FormTopic, type Named, type PracticeAt, staffPage } from '../../../shared/doors/staffPage.ts'
import type { Bridge } from '../../../shared/help/bridge.ts'
import type { HelpNumber, Offer } from '../../../shared/help/offer.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'

/** The taxonomy and the names of municipalities, as the page was given them, and the help to give, which changes (`useHelpToGive`). */
export type DeskData = {
  person: PersonId | null
  topics: FormTopic[]
  municipalities: Record<string, string>
  helpNumbers?: HelpNumber[]
  offers?: Offer[]
  bridges?: Bridge[]
  /** All places of each line, by name: the closing form asks which of them were given. */
  placesOf?: Record<LineId, Named[]>
  /** ROOT's public half: the rosters of the lines are checked by it. Without it the page writes and hands over to no colleague. */
  rootPublicKey?: string | undefined
  practice?: PracticeAt | undefined
}

/** Reads the page's data block. A page without the block still works: the form's search then finds nothing. */
export function readDeskData(page: Document): DeskData {
  const block = page.getElementById('ungechat-topics')?.textContent
  const read: unknown = block ? JSON.parse(block) : []
  // The block may also be the taxonomy alone.
  const {
    person = null,
    practice,
    topics,
    lines = [],
    helpNumbers = [],
    offers = [],
    bridges = [],
    rootPublicKey,
  } = staffPage.parse(Array.isArray(read) ? { topics: read } : read)
  const municipalities = Object.fromEntries(lines.flatMap((l) => l.municipalities).map((m) => [m.id, m.name]))
  const placesOf = Object.fromEntries(lines.map((line) => [line.id, line.offers ?? []]))
  return { person, topics, municipalities, helpNumbers, offers, bridges, placesOf, rootPublicKey, practice }
}
