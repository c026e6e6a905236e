import type { Ledger } from '../server/ledger/ledger.ts'
import type { PersonId } from '../shared/ids.ts'
import { demoCoordinator, demoCounsellors } from './demoTeam.ts'
import { facts } from './facts.ts'
import { helpNumbers } from './helpNumbers.ts'
import { lines } from './lines.ts'
import { offers } from './offers.ts'
import { reportThemes } from './reportThemes.ts'
import { topics } from './topics.ts'

/** The persons of the demo's team. Null: the demo was not asked for. */
export type Planted = { planted: boolean; demo: { counsellors: PersonId[]; coordinator: PersonId } | null }

/**
 * Plants what a fresh installation starts with. If the store has lines already, nothing that a person may have changed is touched. What an
 * older program wrote is renewed; its lines are completed by the languages that they lack.
 */
export async function plant(ledger: Ledger, now: number, { demo }: { demo: boolean }): Promise<Planted> {
  await ledger.lines.renew(lines)
  const planted = (await ledger.lines.all()).length === 0
  if (planted) {
    await Promise.all([ledger.topics.put(topics), ledger.offers.put(offers), ledger.helpNumbers.put(helpNumbers), ledger.facts.put(facts)])
    // All lines in one write, and last. A store with lines counts as planted, so planting that was cut off before begins anew.
    await ledger.lines.put(...lines)
    await ledger.audit('seeds', 'planted', now)
  } else
    await Promise.all([
      ledger.topics.renew(topics),
      ledger.offers.renew(offers),
      ledger.helpNumbers.renew(helpNumbers),
      ledger.facts.renew(facts),
    ])
  // An installation from before there were annual reports gets them as well.
  if ((await ledger.reportThemes.all()).length === 0) await ledger.reportThemes.put(reportThemes)
  if (!demo) return { planted, demo: null }
  for (const staff of [...demoCounsellors, demoCoordinator]) {
    if (!(await ledger.staff.find(staff.person))) await ledger.staff.put(staff)
  }
  return { planted, demo: { counsellors: demoCounsellors.map((s) => s.person), coordinator: demoCoordinator.person } }
}
