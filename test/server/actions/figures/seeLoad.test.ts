import { expect, test } from 'vitest'
import { demoCoordinator, demoCounsellors } from '../../../../seeds/demoTeam.ts'
import { seeLoad } from '../../../../server/actions/figures/seeLoad.ts'
import type { Service } from '../../../../server/actions/service.ts'
import type { FoldRow } from '../../../../server/ledger/figures/figures.ts'
import { type Load, load } from '../../../../shared/load.ts'
import { bytes, openService } from '../../../support/service.ts'

const karin = demoCoordinator.person
const line = 'aabenraa'
const row = (event: FoldRow['event'], when: string, count = 1): FoldRow => ({ line, event, slotStart: Date.parse(when), count })

async function read(service: Service): Promise<Load> {
  const said = await seeLoad(service, karin, line)
  if (!said.ok) throw new Error(said.why)
  // What the door lets through is all of it.
  return load.parse(said.value)
}
const sum = (week: number[]) => week.reduce((a, b) => a + b, 0)

test('[FIG30] the load is for the coordinators of that line, and the right is checked each time', async () => {
  const { service } = await openService()
  const no = { ok: false, why: 'not-allowed' }
  expect(await seeLoad(service, demoCounsellors[0]!.person, line)).toEqual(no)
  expect(await seeLoad(service, bytes(16), line)).toEqual(no)
  expect(await seeLoad(service, karin, 'nowhere')).toEqual(no)
  expect(await seeLoad(service, karin, line)).toMatchObject({ ok: true })
  await service.ledger.staff.put({ ...demoCoordinator, roles: { faxe: ['coordinator'] } })
  expect(await seeLoad(service, karin, line)).toEqual(no)
})

test('[FIG50] before the first count the load holds nothing but the hours of today', async () => {
  const { service } = await openService()
  expect(await read(service)).toMatchObject({ fourWeeks: [], months: [], quarters: [], today: { date: '2026-11-19', weeks: 0 } })
})

test('[FIG45] what was counted stands in its hour of the week, its month and its quarter, by the clock of the line', async () => {
  const { service, clock } = await openService()
  await service.ledger.figures.fold(
    bytes(16),
    [
      // The hour called 02 happens twice on this Sunday.
      row('arrived', '2026-10-25T00:45:00Z', 1),
      row('arrived', '2026-10-25T01:00:00Z', 2),
      row('left', '2026-10-25T18:00:00Z', 3),
      // Midnight of the line: already Monday, and already December.
      row('turned-away-full', '2026-11-30T23:00:00Z', 4),
      row('arrived', '2026-11-19T15:30:00Z', 5),
      ...Array.from({ length: 12 }, () => row('wait-5', '2026-10-25T18:00:00Z')),
    ],
    clock.now,
  )
  const seen = await read(service)
  const october = seen.fourWeeks.at(-1)!
  expect(october).toMatchObject({ closed: true })
  expect([october.arrived[6 * 24 + 2], sum(october.arrived), october.unmet[6 * 24 + 19], sum(october.unmet)]).toEqual([3, 3, 3, 3])
  expect(seen.months.map(({ name, closed, figures, waited }) => [name, closed, figures.arrived, figures.left, waited.of])).toEqual([
    ['2026-11', false, 5, 0, 0],
    ['2026-10', true, 3, 3, 12],
  ])
  expect(seen.months[1]!.waited.said).toEqual({ half: { fromMin: 2, toMin: 5 }, nineOfTen: { fromMin: 2, toMin: 5 }, withinFive: 12 })
  expect(seen.quarters.map(({ name, closed, figures }) => [name, closed, figures.arrived])).toEqual([['2026-Q4', false, 8]])
  expect(seen.today.hours[16]).toMatchObject({ hour: '16', arrived: 5 })
  clock.now = Date.parse('2026-12-01T12:00:00+01:00')
  expect((await read(service)).months[0]).toMatchObject({ name: '2026-12', figures: { 'turned-away-full': 4 } })
})

test('[FIG47] while a month runs the waits in the load grow by ten or more, in its quarter, too', async () => {
  const { service, clock } = await openService()
  const shown: number[][] = []
  for (const count of [7, 2, 4, 6, 9]) {
    await service.ledger.figures.fold(bytes(16), [row('wait-5', '2026-11-19T15:30:00Z', count)], clock.now)
    const { months, quarters } = await read(service)
    shown.push([months[0]?.waited.of ?? 0, quarters[0]?.waited.of ?? 0])
  }
  expect(shown).toEqual([
    [0, 0],
    [0, 0],
    [13, 13],
    [13, 13],
    [28, 28],
  ])
})

test('[FIG52] the load holds a year: older sums are kept and not shown', async () => {
  const { service, clock } = await openService()
  const weekly = Array.from({ length: 90 }, (_, week) => ({
    ...row('arrived', '2026-11-19T15:30:00Z'),
    slotStart: Date.parse('2026-11-19T15:30:00Z') - week * 7 * 86_400_000,
  }))
  await service.ledger.figures.fold(bytes(16), weekly, clock.now)
  const seen = await read(service)
  expect([seen.fourWeeks.length, seen.months.length, seen.quarters.length]).toEqual([14, 13, 5])
  expect(seen.quarters.map(({ name, closed }) => [name, closed])).toEqual([
    ['2026-Q4', false],
    ['2026-Q3', true],
    ['2026-Q2', true],
    ['2026-Q1', true],
    ['2025-Q4', true],
  ])
  expect(sum(seen.fourWeeks[1]!.arrived)).toBe(4)
  expect(seen.today.weeks).toBe(12)
  // Every Thursday somebody came at half past four, by the clock of summer an hour later.
  const usual = seen.today.hours.flatMap(({ usual }) => (usual ? [usual.arrived] : []))
  expect(sum(usual)).toBe(12)
})
