import { expect, test, vi } from 'vitest'
import { everyMinute } from '../../../../server/actions/due/everyMinute.ts'
import { freezePeriods } from '../../../../server/actions/figures/freezePeriods.ts'
import { backupRowsOf, backupText } from '../../../../server/ledger/backup/backupFile.ts'
import { backupRows } from '../../../../server/ledger/backup/backupRows.ts'
import { restoreRows } from '../../../../server/ledger/backup/restoreRows.ts'
import { ledgerKeys } from '../../../../server/ledger/keys.ts'
import { bytes } from '../../../support/service.ts'
import { aForm } from '../../ledger/open.ts'
import { at, forms, leap, line, NEW_YEAR, opened, openedAnew, shown } from './freezing.ts'

const HOUR_MS = 3600_000
const MINUTE_MS = 60_000

test('[DIS61] one moment ten years ahead freezes nothing, and the year is published when it is over', async () => {
  const { service, clock } = await opened()
  const { publications, tallies } = service.ledger
  await forms(service, '2026-11', 12)
  const before = clock.now
  for (const [wrong, minutes] of [
    ['2036-06-01T12:00:00Z', 0],
    ['2036-06-01T12:01:00Z', 1],
    ['1970-01-01T00:01:00Z', 2],
    ['2036-06-01T13:30:00Z', 3],
  ] as const) {
    clock.now = at(wrong)
    expect(await freezePeriods(service)).toEqual({ ok: true, value: 0 })
    clock.now = before + minutes * MINUTE_MS
    await freezePeriods(service)
  }
  expect(await publications.publicationsOf(line)).toEqual([])
  clock.now = NEW_YEAR
  await freezePeriods(service)
  expect(shown(await publications.publicationsOf(line), 'Q', '2026-Q4', 'family')).toBe('10')
  await tallies.countForm(line, aForm(), clock.now)
  expect(await tallies.sums(line, 'running', 'Q', '2027-Q1')).toMatchObject({ family: 1 })
})

test('[DIS61] a first minute in 1970 begins no line, and one in 2036 is set right when the clock is', async () => {
  const { service, clock } = await openedAnew()
  const now = clock.now
  clock.now = at('1970-01-01T00:01:00Z')
  await freezePeriods(service)
  clock.now = at('2036-06-01T12:00:00Z')
  await freezePeriods(service)
  await leap(service, clock, new Date(now).toISOString())
  await forms(service, '2026-11', 12)
  clock.now = NEW_YEAR
  await freezePeriods(service)
  const all = await service.ledger.publications.publicationsOf(line)
  expect(all).toHaveLength(13)
  expect(shown(all, 'Q', '2026-Q4', 'family')).toBe('10')
})

test('[DIS61] a restored ledger trusts a clock only after an hour', async () => {
  const { service, clock, client, prefix } = await opened()
  await restoreRows(client, prefix, backupRowsOf(backupText(await backupRows(client, prefix, clock.now))), {
    overwrite: true,
    now: clock.now,
  })
  clock.now = at('2036-06-01T12:00:00Z')
  expect(await freezePeriods(service)).toEqual({ ok: true, value: 0 })
})

test('[DIS62] a form that comes by a clock that was put back counts in the next period, also from another process', async () => {
  const { service, beside, clock } = await opened()
  const { tallies } = service.ledger
  await forms(service, '2026-11', 12)
  clock.now = NEW_YEAR
  await freezePeriods(service)
  const form = aForm()
  await beside.ledger.tallies.countForm(line, form, NEW_YEAR - 3 * HOUR_MS)
  const page = bytes(16)
  const own = aForm()
  await tallies.countForm(line, own, NEW_YEAR - 3 * HOUR_MS, page)
  const mended = await tallies.mendForm(line, own, { ...own, topics: ['violence.physical'] }, NEW_YEAR - 3 * HOUR_MS, page)
  expect(mended).toBe('mended')
  expect(await tallies.sums(line, 'running', 'Q', '2026-Q4')).toEqual({})
  expect(await tallies.sums(line, 'running', 'Qd', '2026')).toEqual({})
  expect(await tallies.sums(line, 'running', 'Q', '2027-Q1')).toMatchObject({ family: 1, violence: 1 })
})

test('[DIS62] so it is in a ledger that was restored, from its first minute on', async () => {
  const { service, clock, client, prefix } = await opened()
  await forms(service, '2026-11', 12)
  clock.now = NEW_YEAR
  await freezePeriods(service)
  await restoreRows(client, prefix, backupRowsOf(backupText(await backupRows(client, prefix, clock.now))), {
    overwrite: true,
    now: clock.now,
  })
  await leap(service, clock, '2027-01-03T12:00:00Z')
  await service.ledger.tallies.countForm(line, aForm(), NEW_YEAR - 3 * HOUR_MS)
  expect(await service.ledger.tallies.sums(line, 'running', 'Q', '2026-Q4')).toEqual({})
  expect(await service.ledger.publications.publicationsOf(line)).toHaveLength(13)
})

test('[DIS63] sums of periods that ended before a line began to publish are deleted, and the next form begins a ten', async () => {
  const { service, clock } = await openedAnew()
  const { tallies } = service.ledger
  for (let i = 0; i < 27; i++) await tallies.countForm(line, aForm(), at('2025-12-01T12:00:00Z'))
  await service.ledger.tallies.countSurvey(line, { moodChange: 1 }, bytes(32), at('2025-12-01T12:00:00Z'))
  await freezePeriods(service)
  for (const which of ['running', 'settled', 'carried'] as const) {
    expect(await tallies.sums(line, which, 'Q', '2025-Q4')).toEqual({})
    expect(await tallies.sums(line, which, 'TA', '2025')).toEqual({})
    expect(await tallies.sums(line, which, 'F', '2025-Q4')).toEqual({})
  }
  await forms(service, '2026-11', 9)
  expect(await tallies.sums(line, 'settled', 'Q', '2026-Q4')).toEqual({})
  clock.now += MINUTE_MS
  await freezePeriods(service)
  expect(await tallies.sums(line, 'running', 'Q', '2026-Q4')).toMatchObject({ family: 9 })
})

test('[DIS64] a publication that cannot be read stops the freezing of its own line only, and is told', async () => {
  const { service, clock, client, prefix } = await opened()
  const { publications, periods } = service.ledger
  clock.now = NEW_YEAR
  await freezePeriods(service)
  const key = ledgerKeys(prefix).publications
  await client.lSet(key(line), 0, '{"version":2}')
  const count = (one: string) => client.lLen(key(one))
  expect([await count(line), await count('faxe')]).toEqual([13, 13])
  for (const before of [HOUR_MS, HOUR_MS / 2]) {
    clock.now = at('2027-12-05T12:00:00Z') - before
    await freezePeriods(service)
  }
  clock.now = at('2027-12-05T12:00:00Z')
  await expect(everyMinute(service)).rejects.toThrow()
  expect([await count(line), await count('faxe')]).toEqual([13, 28])
  expect([await periods.isKindSet(line, 2028), await periods.isKindSet('faxe', 2028)]).toEqual([true, true])
  expect((await publications.chainOf('faxe')).brokenAt).toBe(null)
})

test('[DIS66] a freeze that takes longer than a minute is not begun again in its process', async () => {
  const { service } = await opened()
  let goOn = () => {}
  const held = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const all = vi.fn(async () => {
    await held
    return service.ledger.topics.all()
  })
  const slow = { ...service, ledger: { ...service.ledger, topics: { ...service.ledger.topics, all } } }
  const first = everyMinute(slow)
  await vi.waitFor(() => expect(all).toHaveBeenCalledTimes(1))
  await everyMinute(slow)
  expect(all).toHaveBeenCalledTimes(1)
  goOn()
  await first
  await everyMinute(slow)
  expect(all).toHaveBeenCalledTimes(2)
})

test('[DIS66] in a minute in which nothing is due no publication is read', async () => {
  const { service, clock } = await opened()
  clock.now = NEW_YEAR
  await freezePeriods(service)
  const { publications } = service.ledger
  const read = vi.spyOn(publications, 'publicationsOf')
  clock.now += MINUTE_MS
  await freezePeriods(service)
  expect(read).not.toHaveBeenCalled()
})
