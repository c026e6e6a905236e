import { expect, test } from 'vitest'
import { freezePeriods } from '../../../../server/actions/figures/freezePeriods.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { backupRowsOf, backupText } from '../../../../server/ledger/backup/backupFile.ts'
import { backupRows } from '../../../../server/ledger/backup/backupRows.ts'
import { restoreRows } from '../../../../server/ledger/backup/restoreRows.ts'
import { type Publication, tables } from '../../../../shared/published/publication.ts'
import { aForm } from '../../ledger/open.ts'
import { at, forms, leap, line, NEW_YEAR, opened, shown } from './freezing.ts'

const published = (service: Service) => service.ledger.publications.publicationsOf(line)
const named = (all: Publication[]) => all.map(({ table, period }) => `${table} ${period}`).join()
const LAST_QUARTER = 'Q 2026-Q4,O 2026-Q4,S 2026-Q4,F 2026-Q4,V 2026-Q4,Qd 2026,P 2026,A 2026,C 2026,G 2026,L 2026,TA 2026,H 2026'

test('[DIS21] an hour after the end of a period its tables are published, and their tallies are gone', async () => {
  const { service, clock } = await opened()
  await forms(service, '2026-11', 20)
  clock.now = at('2026-12-31T23:59:00Z')
  expect(await freezePeriods(service)).toEqual({ ok: true, value: 0 })
  clock.now = NEW_YEAR
  await freezePeriods(service)
  const all = await published(service)
  expect(named(all)).toBe(LAST_QUARTER)
  expect(['family', 'mental'].map((cell) => shown(all, 'Q', '2026-Q4', cell))).toEqual(['20', '0-4'])
  expect(shown(all, 'TA', '2026', 'family|15-17')).toBe('20')
  for (const [table, period] of [
    ['Q', '2026-Q4'],
    ['Qd', '2026'],
    ['TA', '2026'],
  ] as const)
    for (const which of ['running', 'settled', 'carried'] as const)
      expect(await service.ledger.tallies.sums(line, which, table, period)).toEqual({})
})

test('[DIS21] two processes at one moment, and every later call, publish each table once', async () => {
  const { service, beside, clock } = await opened()
  await forms(service, '2026-11', 12)
  clock.now = NEW_YEAR
  await Promise.all([freezePeriods(service), freezePeriods(beside)])
  const all = await published(service)
  expect(named(all)).toBe(LAST_QUARTER)
  expect(await freezePeriods(beside)).toEqual({ ok: true, value: 0 })
  expect(await published(beside)).toEqual(all)
  const entries = (await service.ledger.auditTrail()).filter(({ what, about }) => what === 'published' && about.startsWith(line))
  expect(entries).toHaveLength(1)
  // A line without a form has no sums that could tell the slower process.
  expect(named(await service.ledger.publications.publicationsOf('faxe'))).toBe(LAST_QUARTER)
})

test('[DIS21] a count that comes while the bytes are made is not lost: the next minute makes them anew', async () => {
  const { service, clock } = await opened()
  await forms(service, '2026-11', 14)
  clock.now = NEW_YEAR
  const { publications, tallies } = service.ledger
  const freeze: typeof publications.freeze = async (...given) => {
    if (given[0] === line) await tallies.countForm(line, aForm(), at('2026-12-31T22:30:00Z'))
    return publications.freeze(...given)
  }
  await freezePeriods({ ...service, ledger: { ...service.ledger, publications: { ...publications, freeze } } })
  expect(await published(service)).toEqual([])
  await freezePeriods(service)
  expect(shown(await published(service), 'Q', '2026-Q4', 'family')).toBe('15')
})

test('[DIS22] what ended while the service was down is published afterwards, the oldest first, also where nothing was counted', async () => {
  const { service, clock } = await opened()
  await forms(service, '2026-11', 12)
  await leap(service, clock, '2027-07-01T12:00:00Z')
  const quarter = (name: string) => ['Q', 'O', 'S', 'F', 'V'].map((table) => `${table} 2027-${name}`).join()
  const all = await published(service)
  expect(named(all)).toBe([LAST_QUARTER, quarter('Q1'), quarter('Q2')].join())
  // No conversation leaves a hidden cell no room to be 4.
  expect(all.find(({ period }) => period === '2027-Q1')?.cells).toBe(null)
  expect(await service.ledger.publications.chainOf(line)).toEqual({ publications: all, brokenAt: null })
})

test('[DIS23] a form that comes after the end counts in the next period and changes no publication', async () => {
  const { service, clock } = await opened()
  await forms(service, '2026-11', 12)
  clock.now = NEW_YEAR
  await freezePeriods(service)
  const before = await published(service)
  await forms(service, '2027-01', 6)
  await leap(service, clock, '2027-03-31T23:00:01Z')
  const after = await published(service)
  expect(after.slice(0, before.length)).toEqual(before)
  expect(shown(after, 'Q', '2027-Q1', 'family')).toBe('5')
})

test('[DIS24] the last forms of a year that was frozen make no ten together with the first of the next', async () => {
  const { service, clock } = await opened()
  await forms(service, '2026-11', 17)
  clock.now = NEW_YEAR
  await freezePeriods(service)
  const settled = () => service.ledger.tallies.sums(line, 'settled', 'Q', '2027-Q1')
  await forms(service, '2027-01', 9)
  expect(await settled()).toEqual({})
  await forms(service, '2027-01', 1)
  expect(await settled()).toMatchObject({ family: 10 })
})

test('[DIS25] in December the twelve months before say how the line publishes next year; a younger line goes on by quarters', async () => {
  const { service, clock } = await opened()
  clock.now = at('2026-12-10T12:00:00Z')
  await freezePeriods(service)
  expect(await service.ledger.periods.kindIn(line, 2027)).toBe('quarter')
  await leap(service, clock, '2027-11-20T12:00:00Z')
  await forms(service, '2027-11', 40)
  expect(await service.ledger.periods.kindIn(line, 2028)).toBe('quarter')
  clock.now = at('2027-12-02T12:00:00Z')
  await freezePeriods(service)
  expect([await service.ledger.periods.kindIn(line, 2028), await service.ledger.periods.kindIn('faxe', 2028)]).toEqual(['year', 'none'])
  // It stands: what was counted under it would be lost otherwise.
  await service.ledger.periods.setKind(line, 2028, 'month')
  expect(await service.ledger.periods.kindIn(line, 2028)).toBe('year')
})

test('[DIS74] the kind of the next year is set when November is whole: from 01:00 on 1 December on the clock of the line', async () => {
  const { service, clock } = await opened()
  const { periods } = service.ledger
  await leap(service, clock, '2027-11-20T12:00:00Z')
  // 35 conversations. While November runs they are shown by tens: as 30.
  await forms(service, '2027-11', 30)
  for (const early of ['2027-11-30T23:00:30Z', '2027-11-30T23:59:59Z']) {
    clock.now = at(early)
    await freezePeriods(service)
    expect([early, await periods.isKindSet(line, 2028)]).toEqual([early, false])
  }
  clock.now = at('2027-12-01T00:00:01Z')
  await freezePeriods(service)
  expect(await periods.kindIn(line, 2028)).toBe('year')
})

test('[DIS74] in the first hour of a year its kind is not set any more: forms may stand under the one before', async () => {
  const { service, clock } = await opened()
  clock.now = at('2026-12-31T23:30:00Z')
  await freezePeriods(service)
  expect(await service.ledger.periods.isKindSet(line, 2027)).toBe(false)
})

test('[DIS75] the freeze reads how many conversations of the period owed no form', async () => {
  const { service, clock } = await opened()
  const talk = { minutes: 20, messages: 30, handOvers: 1, endedBy: 'youth' as const }
  for (const [one, owing] of [
    [line, 4],
    ['faxe', 3],
  ] as const)
    for (let i = 0; i < 8; i++)
      await service.ledger.talks.addTalk(one, '2026-11', { ...talk, ...(i >= owing && { withoutForm: true }) }, `${one} ${i}`, clock.now)
  clock.now = NEW_YEAR
  await freezePeriods(service)
  const tableOf = async (one: string, table: string) =>
    (await service.ledger.publications.publicationsOf(one)).find((published) => published.table === table)?.cells
  expect(await tableOf(line, 'Q')).toContainEqual(['mental', '0-4'])
  expect([await tableOf('faxe', 'Q'), await tableOf('faxe', 'A')]).toEqual([null, null])
  expect(await tableOf('faxe', 'F')).toContainEqual(['better', '0-4'])
})

test('[DIS25] a line that is to publish nothing withholds every table of its year', async () => {
  const { service, clock } = await opened()
  await service.ledger.periods.setKind(line, 2027, 'none')
  clock.now = at('2027-05-01T12:00:00Z')
  await forms(service, '2027-05', 40)
  await leap(service, clock, '2028-01-02T12:00:00Z')
  const of2027 = (await published(service)).filter(({ period }) => period === '2027')
  expect(of2027).toHaveLength(tables.length)
  expect(of2027.every(({ cells }) => cells === null)).toBe(true)
  expect(await service.ledger.tallies.sums(line, 'running', 'Q', '2027')).toEqual({})
})

test('[DIS26] a backup carries what was published, and one in which a publication was changed is refused', async () => {
  const { service, clock, client, prefix } = await opened()
  await forms(service, '2026-11', 12)
  clock.now = NEW_YEAR
  await freezePeriods(service)
  const all = await published(service)
  const rows = await backupRows(client, prefix, clock.now)
  await restoreRows(client, prefix, backupRowsOf(backupText(rows)), { overwrite: true, now: clock.now })
  expect(await published(service)).toEqual(all)

  const changed = (from: string, to: string) =>
    rows.map((row) => (row.row === 'publications' ? { ...row, texts: row.texts.map((text) => text.replace(from, to)) } : row))
  expect(() => backupRowsOf(backupText(changed('"family","10"', '"family","15"')))).toThrow('published tables')
  expect(() => backupRowsOf(backupText(changed('"family","10"', '"family","3"')))).toThrow('published tables')
})

test('[DIS26] the audit names the last hash of each freeze', async () => {
  const { service, clock } = await opened()
  await forms(service, '2026-11', 12)
  clock.now = NEW_YEAR
  await freezePeriods(service)
  await leap(service, clock, '2027-03-31T23:00:01Z')
  const abouts = (await service.ledger.auditTrail()).filter(({ what, about }) => what === 'published' && about.startsWith(`${line} `))
  const all = await published(service)
  expect(abouts[0]?.about).toBe(`${line} ${all.find(({ period }) => period === '2027-Q1')?.before}`)
  expect(await service.ledger.auditBrokenAt()).toBe(null)
})
