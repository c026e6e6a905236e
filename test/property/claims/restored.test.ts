import { expect, test } from 'vitest'
import { backupRows } from '../../../server/ledger/backup/backupRows.ts'
import { restoreRows } from '../../../server/ledger/backup/restoreRows.ts'
import { leap, line, opened } from '../../server/actions/figures/freezing.ts'
import { aForm } from '../../server/ledger/open.ts'
import { bytes } from '../../support/service.ts'

const talk = { minutes: 20, messages: 30, handOvers: 0, endedBy: 'mutual' as const }
const quarter = '2027-Q1'

/**
 * So many conversations with a form and a survey each, then a restore of a backup made at once, then so many more, some that leave nothing,
 * and the end of the quarter.
 */
async function restoredBetween(before: number, after: number, without = 0) {
  const { service, clock, client, prefix } = await opened()
  const { tallies, talks, publications } = service.ledger
  await leap(service, clock, '2027-01-02T12:00:00Z')
  const evening = async (count: number) => {
    for (let i = 0; i < count; i++) {
      await tallies.countForm(line, aForm({ severity: 'concern' }), clock.now)
      await tallies.countSurvey(line, { moodChange: 1 }, bytes(32), clock.now)
      await talks.addTalk(line, '2027-01', talk, bytes(16), clock.now)
    }
  }
  await evening(before)
  const rows = await backupRows(client, prefix, clock.now)
  await restoreRows(client, prefix, rows, { overwrite: true, now: clock.now })
  await service.ledger.audit('console', 'restored', clock.now)
  await evening(after)
  for (let i = 0; i < without; i++) await talks.addTalk(line, '2027-01', talk, bytes(16), clock.now)
  await leap(service, clock, '2027-04-02T12:00:00Z')
  const all = await publications.publicationsOf(line)
  return all.filter(({ period }) => period === quarter)
}

test('[DIS102] twelve conversations before a restore and three after it are three forms at most, and no table says 0-4 of them', async () => {
  const published = await restoredBetween(12, 3)
  expect(published.map(({ table, cells }) => [table, cells])).toEqual(['Q', 'O', 'S', 'F', 'V'].map((table) => [table, null]))
})

test('[DIS102] where conversations enough left nothing, the tables are published', async () => {
  const published = await restoredBetween(24, 30, 15)
  expect(published.flatMap(({ table, cells }) => (cells ? [table] : []))).toEqual(['Q', 'O', 'S', 'F', 'V'])
})
