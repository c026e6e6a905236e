import { inject, onTestFinished } from 'vitest'
import { demoCoordinator } from '../../../seeds/demoTeam.ts'
import { lines } from '../../../seeds/lines.ts'
import { offers } from '../../../seeds/offers.ts'
import { topics } from '../../../seeds/topics.ts'
import { connectLedger } from '../../../server/ledger/connect.ts'
import { openLedger } from '../../../server/ledger/ledger.ts'
import { ownPrefix } from '../../support/ownPrefix.ts'

export const faxe = lines.find(({ id }) => id === 'faxe')!
/** A Tuesday evening: a whole year before it, and some weeks of this one. */
export const NOW = Date.parse('2026-02-10T19:00:00+01:00')
export const asked = { perMonth: 40, seed: 7, years: 1, now: NOW }

/** A demo's ledger with one line. */
export async function openDemoLedger() {
  const client = await connectLedger(inject('ledgerUrl'))
  const prefix = ownPrefix()
  const ledger = openLedger(client, prefix)
  onTestFinished(async () => {
    await ledger.close()
    await client.close()
  })
  await ledger.topics.put(topics)
  await ledger.offers.put(offers)
  await ledger.lines.put(faxe)
  await ledger.staff.put(demoCoordinator)
  return { client, prefix, ledger }
}

/** The clock of Denmark, from another source than the calendar of the service. */
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
})
/** `2026-02-10`, `19:00` */
export function onTheWall(at: number): { date: string; time: string } {
  const [date = '', time = ''] = clock.format(at).split(' ')
  return { date, time }
}
