import { expect, test } from 'vitest'
import { demoCoordinator } from '../../../../seeds/demoTeam.ts'
import { dayFigures } from '../../../../server/actions/figures/dayFigures.ts'
import { seeLoad } from '../../../../server/actions/figures/seeLoad.ts'
import type { Service } from '../../../../server/actions/service.ts'
import type { FoldRow } from '../../../../server/ledger/figures/figures.ts'
import { bytes, openService } from '../../../support/service.ts'

const karin = demoCoordinator.person
const line = 'aabenraa'
const QUARTER_MS = 15 * 60_000
const at = (text: string) => Date.parse(text)
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)

/** The days on which the clocks change, by the offsets of Denmark and not by the calendar of the service. */
const days = [
  { name: 'of 23 hours', date: '2026-03-29', from: '2026-03-29T00:00+01:00', to: '2026-03-30T00:00+02:00', quarters: 92, at02: 0 },
  { name: 'of 25 hours', date: '2026-10-25', from: '2026-10-25T00:00+02:00', to: '2026-10-26T00:00+01:00', quarters: 100, at02: 8 },
]

/** One youth comes in each quarter of an hour from here to there, and one in each leaves again. */
async function somebodyEachQuarter(service: Service, from: number, to: number) {
  const rows: FoldRow[] = []
  for (let slotStart = from; slotStart < to; slotStart += QUARTER_MS)
    rows.push({ line, event: 'arrived', slotStart, count: 1 }, { line, event: 'left', slotStart, count: 1 })
  expect(await service.ledger.figures.fold(bytes(16), rows, service.now())).toBe('folded')
}

async function valued<T>(asked: Promise<{ ok: true; value: T } | { ok: false; why: string }>): Promise<T> {
  const said = await asked
  if (!said.ok) throw new Error(said.why)
  return said.value
}

test.each(days)(
  '[FIG71] on the day $name each quarter of an hour counts once, in the day, the week and the month',
  async ({ date, from, to, quarters, at02 }) => {
    const { service, clock } = await openService()
    clock.now = at(to) + 60_000
    expect((at(to) - at(from)) / QUARTER_MS).toBe(quarters)
    await somebodyEachQuarter(service, at(from), at(to))

    const day = await valued(dayFigures(service, karin, line, date))
    expect(day.hours).toHaveLength(quarters / 4)
    expect(day.hours.map(({ figures }) => [figures.arrived, figures.left])).toEqual(Array(quarters / 4).fill([4, 4]))
    expect(day.hours.filter(({ hour }) => hour === '02')).toHaveLength(at02 / 4)

    const load = await valued(seeLoad(service, karin, line))
    const weeks = load.fourWeeks.find(({ arrived }) => sum(arrived) > 0)
    const sunday = Array.from({ length: 24 }, (_, hour) => (hour === 2 ? at02 : 4))
    // No count falls on the Saturday before, nor on the Monday after.
    expect(weeks?.arrived).toEqual([...Array(6 * 24).fill(0), ...sunday])
    expect(weeks?.unmet).toEqual([...Array(6 * 24).fill(0), ...sunday])
    const month = load.months.find(({ name }) => name === date.slice(0, 7))
    expect([month?.figures.arrived, month?.figures.left]).toEqual([quarters, quarters])
  },
)

test.each(days)(
  '[FIG71] the nights beside the day $name have 24 hours, and midnight belongs to the day that begins',
  async ({ from, to }) => {
    const { service, clock } = await openService()
    clock.now = at(to) + 86_400_000
    await somebodyEachQuarter(service, at(from) - QUARTER_MS, at(from))
    await somebodyEachQuarter(service, at(to), at(to) + QUARTER_MS)
    const load = await valued(seeLoad(service, karin, line))
    const arrived = Array.from({ length: 7 * 24 }, (_, hour) => sum(load.fourWeeks.map((weeks) => weeks.arrived[hour] ?? 0)))
    // Saturday from 23 to 24, and Monday from 0 to 1.
    expect(arrived.flatMap((count, hour) => (count > 0 ? [[hour, count]] : []))).toEqual([
      [0, 1],
      [5 * 24 + 23, 1],
    ])
  },
)

test.each(days)(
  '[FIG71] on the day $name itself today stands hour by hour, and the hour that runs is the one on the wall',
  async ({ date, from, to, quarters }) => {
    const { service, clock } = await openService()
    // By the new offset it is half past three: two hours are over in March, and four in October.
    clock.now = at(`${date}T03:30${to.slice(-6)}`)
    await somebodyEachQuarter(service, at(from), clock.now)
    const { today } = await valued(seeLoad(service, karin, line))
    expect(today.date).toBe(date)
    expect(today.hours).toHaveLength(quarters / 4)
    const over = today.hours.filter(({ isOver }) => isOver)
    const names = quarters === 92 ? ['00', '01'] : ['00', '01', '02', '02']
    expect(over.map(({ hour, arrived }) => [hour, arrived])).toEqual(names.map((hour) => [hour, 4]))
    const [running] = today.hours.filter(({ isOver }) => !isOver)
    expect(running).toMatchObject({ hour: '03', arrived: 2 })
  },
)
