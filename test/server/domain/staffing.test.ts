import { expect, test } from 'vitest'
import { chanceFrom } from '../../../server/domain/chance.ts'
import { between, exponential, gamma, lognormal } from '../../../server/domain/staffing/draws.ts'
import { type Comer, playEvening } from '../../../server/domain/staffing/evening.ts'
import { openingAround, openMinutes } from '../../../server/domain/staffing/openDay.ts'

const still = { more: 0, from: 0, to: 0 }
const comer = (at: number, talk: number, part: Partial<Comer> = {}): Comer => ({ at, talk, patience: 1000, urgent: false, ...part })

/** A queue of memoryless arrivals and talks, played for long. */
function markovian(seats: number, load: number, patience = Number.POSITIVE_INFINITY) {
  const chance = chanceFrom(`markovian ${seats} ${load} ${patience}`)
  const comers: Comer[] = []
  for (let at = 0; comers.length < 60_000; ) {
    at += exponential(chance, 1 / (seats * load))
    comers.push(
      comer(at, exponential(chance, 1), { patience: patience === Number.POSITIVE_INFINITY ? patience : exponential(chance, patience) }),
    )
  }
  const waited = playEvening(comers, { ...still, seats, closes: Number.MAX_VALUE })
  const settled = [...waited.slice(2000)]
  return {
    waits: settled.filter((min) => min > 0 && min < Number.POSITIVE_INFINITY).length / settled.length,
    left: settled.filter((min) => min === Number.POSITIVE_INFINITY).length / settled.length,
    mean: settled.reduce((sum, min) => sum + (min === Number.POSITIVE_INFINITY ? 0 : min), 0) / settled.length,
  }
}
/** Erlang C: the share that waits with so many seats and this load of each. */
function erlangC(seats: number, load: number): number {
  const offered = seats * load
  let blocked = 1
  for (let n = 1; n <= seats; n++) blocked = (offered * blocked) / (n + offered * blocked)
  return blocked / (1 - load * (1 - blocked))
}

test.each([
  [1, 0.6],
  [2, 0.7],
  [5, 0.8],
])('[SIM1] %i seats loaded to %f: the share that waits and the mean wait are those of Erlang', (seats, load) => {
  const { waits, mean } = markovian(seats, load)
  expect(waits).toBeCloseTo(erlangC(seats, load), 1)
  expect(Math.abs(waits - erlangC(seats, load))).toBeLessThan(0.03)
  const meanOf = erlangC(seats, load) / (seats * (1 - load))
  expect(Math.abs(mean / meanOf - 1)).toBeLessThan(0.15)
})

test('[SIM1] where patience is as memoryless and as long as a talk, those who leave are those of Palm’s formula', () => {
  // With leaving at the pace of talks, the number present is that of endless seats: Poisson. Beyond the seats, each waits and may leave.
  const [seats, load] = [3, 1]
  const poisson = (n: number) => (Math.exp(-seats * load) * (seats * load) ** n) / [...Array(n).keys()].reduce((f, i) => f * (i + 1), 1)
  const queue = Array.from({ length: 60 }, (_, n) => Math.max(0, n - seats) * poisson(n)).reduce((a, b) => a + b, 0)
  expect(Math.abs(markovian(seats, load, 1).left - queue / (seats * load))).toBeLessThan(0.01)
})

test('[SIM2] the longest wait is seated first, an urgent youth as if come ten minutes before', () => {
  const evening = { ...still, seats: 1, closes: 600 }
  const talks = [comer(0, 30), comer(5, 30), comer(12, 30, { urgent: true }), comer(16, 30, { urgent: true })]
  // The third counts as come at 2, before the second; the fourth as come at 6, after it.
  expect([...playEvening(talks, evening)]).toEqual([0, 55, 18, 74])
})

test('[SIM2] nobody is seated after closing, and whoever is not so patient takes no seat', () => {
  const evening = { ...still, seats: 1, closes: 50 }
  expect([...playEvening([comer(0, 30), comer(1, 30, { patience: 10 }), comer(2, 30), comer(3, 30)], evening)]).toEqual([
    0,
    Number.POSITIVE_INFINITY,
    28,
    Number.POSITIVE_INFINITY,
  ])
})

test('[SIM2] more seats are there from their hour on, and are not taken again after it', () => {
  const evening = { seats: 1, more: 1, from: 20, to: 40, closes: 600 }
  expect([...playEvening([comer(0, 100), comer(5, 15), comer(30, 30), comer(50, 10)], evening)]).toEqual([0, 15, 5, 50])
})

test('[SIM2] fewer seats than none are none', () => {
  expect([...playEvening([comer(0, 10), comer(70, 10)], { seats: 1, more: -3, from: 0, to: 60, closes: 600 })]).toEqual([60, 0])
})

test('[SIM3] one seat more never seats fewer soon, over many evenings of the same youths', () => {
  const chance = chanceFrom('one more')
  for (const seats of [1, 2, 4]) {
    let [before, after] = [0, 0]
    for (let evening = 0; evening < 400; evening++) {
      const comers = Array.from({ length: 20 }, () =>
        comer(between(chance, 0, 360), lognormal(chance, 42, 0.6), { patience: exponential(chance, 25) }),
      ).sort((a, b) => a.at - b.at)
      const soon = (more: number) =>
        [...playEvening(comers, { seats, more, from: 0, to: 360, closes: 360 })].filter((min) => min <= 5).length
      before += soon(0)
      after += soon(1)
    }
    expect(after).toBeGreaterThan(before)
  }
})

test('[SIM1] the draws have the mean and the spread that they are asked for', () => {
  const chance = chanceFrom('draws')
  const of = (draw: () => number) => {
    const all = Array.from({ length: 40_000 }, draw)
    const mean = all.reduce((a, b) => a + b, 0) / all.length
    return [mean, Math.sqrt(all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / all.length)]
  }
  const near = ([mean, spread]: number[], [m, s]: [number, number]) => {
    expect(Math.abs(mean! / m - 1)).toBeLessThan(0.03)
    expect(Math.abs(spread! / s - 1)).toBeLessThan(0.06)
  }
  near(
    of(() => lognormal(chance, 40, 0.5)),
    [40, 20],
  )
  near(
    of(() => gamma(chance, 9)),
    [9, 3],
  )
  near(
    of(() => gamma(chance, 0.5)),
    [0.5, Math.sqrt(0.5)],
  )
  near(
    of(() => exponential(chance, 7)),
    [7, 7],
  )
})

const week = (days: number[], from: string, to: string) => ({ days, from, to })

test('[SIM7] a line that is closed in the middle of the day is open in two pieces, and a question lies in one of them', () => {
  const hours = { week: [week([4], '12:00', '14:00'), week([4], '16:00', '20:30')], exceptions: [] }
  expect(openingAround(hours, 4, 16, 20)).toEqual({ from: 960, to: 1230 })
  expect(openingAround(hours, 4, 12, 14)).toEqual({ from: 720, to: 840 })
  for (const [from, to] of [
    [13, 17],
    [18, 21],
    [8, 9],
  ] as const)
    expect(openingAround(hours, 4, from, to)).toBeNull()
  expect(openingAround(hours, 5, 16, 20)).toBeNull()
})

test('[SIM7] an opening past midnight belongs to both days', () => {
  const hours = { week: [week([5], '20:00', '02:00')], exceptions: [] }
  expect(openingAround(hours, 5, 22, 24)).toEqual({ from: 1200, to: 1560 })
  expect(openingAround(hours, 6, 0, 2)).toEqual({ from: -240, to: 120 })
})

test('[SIM7] the hour that the clock leaves out has no minutes, the repeated one has both, and exceptions hold', () => {
  const hours = {
    week: [week([1, 2, 3, 4, 5, 6, 7], '00:00', '24:00')],
    exceptions: [{ date: '2026-04-05', spans: [{ from: '10:00', to: '10:30' }] }],
  }
  const minutes = (dates: string[]) => openMinutes(hours, 'Europe/Copenhagen', dates)
  expect(minutes(['2026-03-29'])[2]).toBe(0)
  expect(minutes(['2026-03-29'])[3]).toBe(60)
  expect(minutes(['2026-10-25'])[2]).toBe(120)
  expect(minutes(['2026-03-29', '2026-10-25'])[2]).toBe(120)
  const exception = minutes(['2026-04-05'])
  expect([exception[9], exception[10], exception[11]]).toEqual([0, 30, 0])
})
