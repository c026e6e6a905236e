import { expect, test } from 'vitest'
import { demoCoordinator } from '../../../../seeds/demoTeam.ts'
import { freezePeriods } from '../../../../server/actions/figures/freezePeriods.ts'
import { seePublications } from '../../../../server/actions/figures/seePublications.ts'
import { type BackupRow, backupRowsOf, backupText } from '../../../../server/ledger/backup/backupFile.ts'
import { backupRows } from '../../../../server/ledger/backup/backupRows.ts'
import { restoreRows } from '../../../../server/ledger/backup/restoreRows.ts'
import { openLedger } from '../../../../server/ledger/ledger.ts'
import { at, forms, leap, line, NEW_YEAR, opened, shown } from './freezing.ts'

/** A ledger that publishes, the backup of a moment, and the same ledger restored from it later. */
async function ledger() {
  const world = await opened()
  const { service, clock, client, prefix } = world
  return {
    ...world,
    backUp: async (): Promise<BackupRow[]> => backupRowsOf(backupText(await backupRows(client, prefix, clock.now))),
    restore: async (rows: BackupRow[], when: string) => {
      clock.now = at(when)
      const lost = await restoreRows(client, prefix, rows, { overwrite: true, now: clock.now })
      // A restored ledger trusts its clock after an hour.
      for (const minutes of [0, 40, 80]) {
        clock.now = at(when) + minutes * 60_000
        await freezePeriods(service)
      }
      return lost
    },
    published: () => service.ledger.publications.publicationsOf(line),
  }
}
const cellsIn = (all: Awaited<ReturnType<Awaited<ReturnType<typeof ledger>>['published']>>, period: string) =>
  all.filter((one) => one.period === period).map(({ cells }) => cells)

test('[DIS79] what the lost ledger may have published is withheld, and its year with it; a draw is never made twice', async () => {
  const { service, clock, backUp, restore, published } = await ledger()
  await forms(service, '2026-11', 40)
  clock.now = at('2026-12-20T12:00:00Z')
  await freezePeriods(service)
  const rows = await backUp()
  clock.now = NEW_YEAR
  await freezePeriods(service)
  expect(shown(await published(), 'Q', '2026-Q4', 'family')).toBe('40')

  expect(await restore(rows, '2027-01-05T12:00:00Z')).toMatchObject({ [line]: ['2026', '2026-Q4'] })
  const after = await published()
  expect(after).toHaveLength(13)
  expect(after.every(({ cells }) => cells === null)).toBe(true)
  expect(await service.ledger.publications.chainOf(line)).toEqual({ publications: after, brokenAt: null })
  expect(await service.ledger.tallies.sums(line, 'running', 'Q', '2026-Q4')).toEqual({})

  const figures = await seePublications(service, demoCoordinator.person, line)
  expect(figures).toMatchObject({ ok: true, value: { lostIn: ['2026', '2026-Q4'], brokenAt: null } })

  // The next period is published as ever.
  await forms(service, '2027-02', 25)
  await leap(service, clock, '2027-03-31T23:00:01Z')
  expect(shown(await published(), 'Q', '2027-Q1', 'family')).toBe('25')
})

test('[DIS79] a quarter that may have been published takes the tables of its year along, and not the quarters after it', async () => {
  const { service, clock, backUp, restore, published } = await ledger()
  clock.now = NEW_YEAR
  await freezePeriods(service)
  await forms(service, '2027-01', 30)
  await leap(service, clock, '2027-03-20T12:00:00Z')
  const rows = await backUp()
  await leap(service, clock, '2027-04-02T12:00:00Z')
  expect(await restore(rows, '2027-04-03T12:00:00Z')).toMatchObject({ [line]: ['2027', '2027-Q1'] })
  await forms(service, '2027-05', 25)
  await leap(service, clock, '2028-01-01T00:00:01Z')
  const all = await published()
  expect(cellsIn(all, '2027-Q1').every((cells) => cells === null)).toBe(true)
  expect(shown(all, 'Q', '2027-Q2', 'family')).toBe('25')
  expect(cellsIn(all, '2027')).toEqual(Array.from({ length: 8 }, () => null))
  expect(all.filter(({ period }) => period === '2026')).toHaveLength(8)
})

test('[DIS79] a restore within the periods of the backup withholds nothing', async () => {
  const { service, clock, backUp, restore, published } = await ledger()
  await forms(service, '2026-11', 40)
  const rows = await backUp()
  expect(await restore(rows, '2026-12-31T22:59:00Z')).toEqual({})
  clock.now = at('2027-01-01T00:30:00Z')
  await freezePeriods(service)
  expect(shown(await published(), 'Q', '2026-Q4', 'family')).toBe('30')
})

test('[DIS79] from a backup of before the kind of this year was set, what runs is withheld from the end of January on', async () => {
  const { service, client, prefix, clock, backUp, restore } = await ledger()
  clock.now = at('2026-11-25T12:00:00Z')
  await freezePeriods(service)
  const rows = await backUp()
  expect(await restore(rows, '2027-01-20T12:00:00Z')).toMatchObject({ [line]: ['2026', '2026-Q4'] })
  expect(await restore(rows, '2027-02-10T12:00:00Z')).toMatchObject({ [line]: ['2026', '2026-Q4', '2027', '2027-Q1'] })
  // A later backup says it again, and a second restore from it knows both.
  const carried = await backUp()
  await restore(carried, '2027-02-11T12:00:00Z')
  expect(await openLedger(client, prefix).periods.lostIn(line)).toEqual(['2026', '2026-Q4', '2027', '2027-Q1'])
})

test('[DIS79] a machine whose clock is some weeks behind the audit withholds up to the newest entry; one of a clock years ahead is not believed', async () => {
  const { service, clock, client, prefix, backUp } = await ledger()
  clock.now = at('2027-02-01T12:00:00Z')
  await service.ledger.audit('console', 'restored', clock.now)
  const rows = await backUp()
  const lost = await restoreRows(client, prefix, rows, { overwrite: true, now: at('2026-12-25T12:00:00Z') })
  expect(lost).toMatchObject({ [line]: ['2026', '2026-Q4', '2027', '2027-Q1'] })
  expect(await restoreRows(client, prefix, rows, { overwrite: true, now: at('2026-11-30T12:00:00Z') })).toEqual({})
})
