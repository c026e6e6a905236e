import { firstReplies } from '../server/ledger/deskTexts/firstReplies.ts'
import type { Ledger } from '../server/ledger/ledger.ts'
import type { PersonId } from '../shared/ids.ts'
import type { Line } from '../shared/line.ts'
import { exampleCampaign } from './campaigns.ts'
import { demoCoordinator, demoCounsellors } from './demoTeam.ts'
import { facts } from './facts.ts'
import { helpNumbers } from './helpNumbers.ts'
import { lines } from './lines.ts'
import { offers } from './offers.ts'
import { reportThemes } from './reportThemes.ts'
import { topics } from './topics.ts'

/** `examples`: how many lines of this installation have the seeds' invented hours. `demo`: the demo's people; null: no demo was asked for. */
export type Planted = { planted: boolean; examples: number; demo: { counsellors: PersonId[]; coordinator: PersonId } | null }

/**
 * Plants what a fresh installation starts with: topics, the numbers, places and facts for the whole country, and nothing that is invented.
 * `examples`: also the four example lines, with the numbers, places and facts of their towns; `demo`: also invented people. If the store has
 * something already, nothing that a person may have changed is touched. What an older program wrote is renewed; its lines are completed by the
 * languages that they lack.
 */
export async function plant(
  ledger: Ledger,
  now: number,
  { demo, examples = demo }: { demo: boolean; examples?: boolean },
): Promise<Planted> {
  await ledger.lines.renew(lines)
  const before = await ledger.lines.all()
  // The last thing that is planted tells that everything is. So planting that was cut off begins anew.
  const planted = before.length === 0 && (examples || (await ledger.topics.all()).length === 0)
  const seeds = examples || before.some(isExample) ? withExamples : forTheCountry
  if (planted) {
    await Promise.all([ledger.offers.put(seeds.offers), ledger.helpNumbers.put(seeds.helpNumbers), ledger.facts.put(seeds.facts)])
    await ledger.topics.put(topics)
    if (examples) {
      await ledger.campaigns.put(exampleCampaign(now))
      for (const { id } of lines) await ledger.deskTexts.put(id, firstReplies(id))
      await ledger.lines.put(...lines)
    }
    await ledger.audit('seeds', 'planted', now)
  } else
    await Promise.all([
      ledger.topics.renew(topics),
      ledger.offers.renew(seeds.offers),
      ledger.helpNumbers.renew(seeds.helpNumbers),
      ledger.facts.renew(seeds.facts),
    ])
  const exampleLines = (await ledger.lines.all()).filter(isExample)
  // An installation from before there were annual reports gets the themes of its example lines as well.
  if (exampleLines.length > 0 && (await ledger.reportThemes.all()).length === 0)
    await ledger.reportThemes.put(reportThemes.filter(({ id }) => exampleLines.some((line) => line.id === id)))
  if (!demo) return { planted, examples: exampleLines.length, demo: null }
  for (const staff of [...demoCounsellors, demoCoordinator]) {
    if (!(await ledger.staff.find(staff.person))) await ledger.staff.put(staff)
  }
  return {
    planted,
    examples: exampleLines.length,
    demo: { counsellors: demoCounsellors.map((s) => s.person), coordinator: demoCoordinator.person },
  }
}

const isExample = (line: Line): boolean => line.hoursAreExamples

const withExamples = { offers, helpNumbers, facts }
const towns = lines.flatMap((line) => line.municipalities.map(({ name }) => name))
const namesATown = (thing: unknown): boolean => towns.some((town) => JSON.stringify(thing).includes(town))
/** What belongs to no town of the examples, and names none: a place for everybody may lie in one, and a fact may stand in its papers. */
const forTheCountry = {
  offers: offers.filter((offer) => offer.lines.length === 0 && !namesATown(offer)),
  helpNumbers: helpNumbers.filter((number) => number.regionLines.length === 0),
  facts: facts.filter((fact) => fact.lines.length === 0 && !namesATown(fact)),
}
