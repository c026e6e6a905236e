import { expect, test } from 'vitest'
import { demoCoordinator } from '../../../../seeds/demoTeam.ts'
import { makePool } from '../../../../server/actions/figures/changePools.ts'
import { freezePeriods } from '../../../../server/actions/figures/freezePeriods.ts'
import { seeAllLines } from '../../../../server/actions/figures/seeAllLines.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { CONSOLE } from '../../../../server/domain/staff.ts'
import { ledgerKeys } from '../../../../server/ledger/keys.ts'
import { coordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import { bandOf } from '../../../../shared/published/band.ts'
import { bytes } from '../../../support/service.ts'
import { forms, leap, line, NEW_YEAR, opened } from './freezing.ts'

const { person } = demoCoordinator
const isOf = (service: Service, lines: string[]) =>
  service.ledger.staff.put({ ...demoCoordinator, roles: Object.fromEntries(lines.map((one) => [one, ['coordinator' as const]])) })
const seen = async (service: Service) => {
  const answer = await seeAllLines(service, person)
  if (!answer.ok) throw new Error(answer.why)
  expect(coordinatorDoor.requests['topics:all'].reply.safeParse(answer.value).success).toBe(true)
  return answer.value
}

test('[DIS94] the sum is that of the published bands of the lines of the reader, whoever coordinates other lines', async () => {
  const { service, clock } = await opened()
  await forms(service, '2026-11', 20)
  for (let i = 0; i < 9; i++)
    await service.ledger.talks.addTalk('faxe', '2026-11', { minutes: 1, messages: 1, handOvers: 0, endedBy: 'youth' }, bytes(16), clock.now)
  clock.now = NEW_YEAR
  await freezePeriods(service)
  await isOf(service, [line, 'faxe'])
  const { sums, publishers, lines } = await seen(service)
  expect(lines.map((one) => one.line)).toEqual([line, 'faxe'])
  expect(publishers.map(({ publisher }) => publisher)).toEqual([line, 'faxe'])
  const published = await Promise.all([line, 'faxe'].map((one) => service.ledger.publications.publicationsOf(one)))
  for (const { table, period, cells, of } of sums)
    for (const [cell, low, high] of cells) {
      const bands = published
        .flat()
        .filter((one) => one.table === table && one.period === period && of.includes(one.publisher))
        .flatMap((one) => one.cells?.filter(([id]) => id === cell).map(([, shown]) => bandOf(shown)) ?? [])
      expect([low, high]).toEqual([bands.reduce((all, { low: one }) => all + one, 0), bands.reduce((all, { high: one }) => all + one, 0)])
    }
  expect(sums.find(({ table }) => table === 'Q')?.cells).toContainEqual(['family', 16, 28])
})

test('[DIS94] of one line, of nobody, and where a publication was changed, there is no sum', async () => {
  const { service, clock, client, prefix } = await opened()
  clock.now = NEW_YEAR
  await freezePeriods(service)
  await isOf(service, [line])
  expect(await seen(service)).toMatchObject({ sums: [], publishers: [] })
  expect(await seeAllLines(service, bytes(16))).toMatchObject({ ok: true, value: { lines: [], sums: [] } })
  await isOf(service, [line, 'faxe'])
  await client.rPop(ledgerKeys(prefix).publications('faxe'))
  expect(await seen(service)).toMatchObject({ sums: [], brokenIn: ['faxe'] })
  expect(coordinatorDoor.requests['topics:all'].payload.safeParse({ table: 'Q' }).success).toBe(false)
})

test('[DIS94] a pool is in the sum once, with the names of its lines', async () => {
  const { service, clock } = await opened()
  await makePool(service, CONSOLE, 'pool.syd', { da: 'Syd', en: 'South' }, ['faxe', 'ishoej-vallensbaek'])
  for (const one of [line, 'faxe', 'pool.syd']) await service.ledger.periods.setKind(one, 2027, 'year')
  clock.now = NEW_YEAR
  await freezePeriods(service)
  const talk = { minutes: 1, messages: 1, handOvers: 0, endedBy: 'youth' as const }
  for (const one of [line, 'faxe', 'ishoej-vallensbaek'])
    for (let i = 0; i < 12; i++) await service.ledger.talks.addTalk(one, '2027-01', talk, `${one} ${i}`, clock.now)
  await leap(service, clock, '2028-01-01T00:30:00Z')
  await isOf(service, [line, 'faxe', 'ishoej-vallensbaek'])
  const { sums, publishers } = await seen(service)
  expect(sums.find(({ table, period }) => table === 'Q' && period === '2027')).toMatchObject({ of: [line, 'pool.syd'], without: [] })
  expect(publishers.find(({ publisher }) => publisher === 'pool.syd')?.lines.map((one) => one.line)).toEqual(['faxe', 'ishoej-vallensbaek'])
})
