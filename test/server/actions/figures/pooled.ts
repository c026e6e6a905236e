import { makePool } from '../../../../server/actions/figures/changePools.ts'
import { CONSOLE } from '../../../../server/domain/staff.ts'
import type { ClosingForm } from '../../../../shared/closingForm.ts'
import type { LineId, PublisherId } from '../../../../shared/ids.ts'
import { bytes } from '../../../support/service.ts'
import { aForm } from '../../ledger/open.ts'
import { opened } from './freezing.ts'

export const POOL = 'pool.syd'
export const [faxe, ishoej] = ['faxe', 'ishoej-vallensbaek']
export const name = { da: 'Syd', en: 'South' }
const talk = { minutes: 20, messages: 30, handOvers: 0, endedBy: 'mutual' as const }

/** In November two lines were put into a pool. */
export async function pooled() {
  const world = await opened()
  const made = await makePool(world.service, CONSOLE, POOL, name, [faxe, ishoej])
  if (!made.ok) throw new Error(made.why)
  const { tallies, publications, talks, periods } = world.service.ledger
  // A year of these takes no time to publish.
  for (const line of ['aabenraa', 'ungeraadgivningen']) await periods.setKind(line, 2026, 'none')
  await periods.setKind(POOL, 2027, 'year')
  const sums = async (publisher: PublisherId, table: 'Q' | 'L' | 'F', period: string, which: 'running' | 'carried' = 'running') =>
    Object.fromEntries(Object.entries(await tallies.sums(publisher, which, table, period)).filter(([, count]) => count !== 0))
  const forms = async (line: LineId, count: number, given: Partial<ClosingForm> = {}) => {
    for (let i = 0; i < count; i++) await tallies.countForm(line, aForm(given), world.clock.now)
  }
  const had = async (line: LineId, month: string, count: number) => {
    for (let i = 0; i < count; i++) await talks.addTalk(line, month, talk, bytes(16), world.clock.now)
  }
  const published = async (publisher: PublisherId) => publications.publicationsOf(publisher)
  const names = async (publisher: PublisherId) => [...new Set((await published(publisher)).map(({ period }) => period))].join()
  return { ...world, from: made.value.from, sums, forms, had, published, names }
}
