import type { Ledger } from '../server/ledger/ledger.ts'
import { demoCoordinator, demoCounsellors } from './demoTeam.ts'
import { facts } from './facts.ts'
import { helpNumbers } from './helpNumbers.ts'
import { lines } from './lines.ts'
import { offers } from './offers.ts'
import { topics } from './topics.ts'

/** Persons of the demo's team; null where it was not asked for. */
export type Planted = { planted: boolean; demo: { counsellors: string[]; coordinator: string } | null }

/** What a fresh installation starts with. On a store that has lines already, nothing that somebody may have changed is touched; what an older program wrote is renewed. */
export async function plant(ledger: Ledger, now: number, { demo }: { demo: boolean }): Promise<Planted> {
  const planted = (await ledger.lines.all()).length === 0
  if (planted) {
    await Promise.all([ledger.topics.put(topics), ledger.offers.put(offers), ledger.helpNumbers.put(helpNumbers), ledger.facts.put(facts)])
    // Last, and at once: lines are what says that the store is not empty, so planting that was cut off begins anew.
    await ledger.lines.put(...lines)
    await ledger.audit('seeds', 'planted', now)
  } else await Promise.all([ledger.offers.renew(offers), ledger.helpNumbers.renew(helpNumbers), ledger.facts.renew(facts)])
  if (!demo) return { planted, demo: null }
  for (const staff of [...demoCounsellors, demoCoordinator]) {
    if (!(await ledger.staff.find(staff.person))) await ledger.staff.put(staff)
  }
  return { planted, demo: { counsellors: demoCounsellors.map((s) => s.person), coordinator: demoCoordinator.person } }
}
