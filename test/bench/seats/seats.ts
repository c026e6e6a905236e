import { join } from 'node:path'
import { openBothRedis } from '../bothRedis.ts'
import { openChild } from '../child.ts'
import { median } from '../figures.ts'
import { opening } from '../opening.ts'
import { goalSentence, table, thousands, times } from '../table.ts'
import type { SeatAsks } from './seatServer.ts'

/** Against the shortest queue: what a seat may cost at the most, and how many a second there must be at the least. A machine's noise is allowed, a cost that grows is not. */
const GOAL = { cost: 1.25, pace: 0.8 }
const WAITING = [1_000, 10_000]
const LONG_WAITING = [...WAITING, 100_000]
const LANES = 4
const MEASURE_MS = 5000
const ROUNDS = 3

/** Times in ms, CPU in ms a seat; medians of the rounds. */
export type SeatsRow = {
  waiting: number
  perSecond: number
  /** Of the first row's. */
  pace: number
  cpu: number
  /** Of the first row's CPU. */
  cost: number
  p50: number
  p99: number
  server: number
  live: number
  seats: number
  lost: number
}
export type SeatsResult = {
  lanes: number
  rounds: number
  rows: SeatsRow[]
  goal: { cost: number; pace: number; held: boolean }
  sound: boolean
}
type Round = Omit<SeatsRow, 'waiting' | 'pace' | 'cost'>
type Open = { waiting: number; hall: Awaited<ReturnType<typeof openHall>>; rounds: Round[] }

/** The same turning of seats with ever more waiting, taking turns. Each size has both Redis and an app of its own. */
export async function measureSeats(say: (text: string) => void, stopped: AbortSignal, long: boolean): Promise<SeatsResult> {
  const open: Open[] = []
  try {
    for (const waiting of long ? LONG_WAITING : WAITING) {
      stopped.throwIfAborted()
      say(`seats: ${thousands(waiting)} join`)
      open.push({ waiting, hall: await openHall(waiting), rounds: [] })
    }
    for (let round = 0; round < ROUNDS; round += 1)
      for (const { waiting, hall, rounds } of open) {
        stopped.throwIfAborted()
        const one = await measureOnce(hall)
        rounds.push(one)
        say(`seats: round ${round + 1}, ${thousands(waiting)} waiting: ${one.perSecond.toFixed(0)} a second`)
      }
    return resultOf(open)
  } finally {
    for (const { hall } of open) await hall.close()
  }
}

const openHall = (waiting: number) =>
  opening(async (keep) => {
    const { place, live } = await openBothRedis(keep)
    const server = keep(openChild<SeatAsks>(join(import.meta.dirname, 'seatServer.ts')), (it) => it.stop())
    await server.ask('start', { place, waiting })
    return { server, live }
  })

async function measureOnce({ server, live }: Open['hall']): Promise<Round> {
  const before = { server: await server.cpu(), live: await live.cpu() }
  const { seats, ms, p50, p99, lost } = await server.ask('measure', { ms: MEASURE_MS, lanes: LANES })
  const each = (after: number, was: number) => ((after - was) / seats) * 1000
  const used = { server: each(await server.cpu(), before.server), live: each(await live.cpu(), before.live) }
  return { perSecond: (seats / ms) * 1000, cpu: used.server + used.live, ...used, p50, p99, seats, lost }
}

function resultOf(open: Open[]): SeatsResult {
  const middle = (rounds: Round[], figure: keyof Round) => median(rounds.map((round) => round[figure]))
  const total = (rounds: Round[], figure: keyof Round) => rounds.reduce((sum, round) => sum + round[figure], 0)
  const first = open[0]?.rounds ?? []
  const rows = open.map(({ waiting, rounds }) => ({
    waiting,
    perSecond: middle(rounds, 'perSecond'),
    pace: middle(rounds, 'perSecond') / middle(first, 'perSecond'),
    cpu: middle(rounds, 'cpu'),
    cost: middle(rounds, 'cpu') / middle(first, 'cpu'),
    server: middle(rounds, 'server'),
    live: middle(rounds, 'live'),
    p50: middle(rounds, 'p50'),
    p99: middle(rounds, 'p99'),
    seats: total(rounds, 'seats'),
    lost: total(rounds, 'lost'),
  }))
  const held = rows.every((row) => row.cost <= GOAL.cost && row.pace >= GOAL.pace)
  return { lanes: LANES, rounds: ROUNDS, rows, goal: { ...GOAL, held }, sound: rows.every((row) => row.lost === 0) }
}

export function seatsText({ lanes, rounds, rows, goal, sound }: SeatsResult): string {
  const cells = rows.map((row) => [
    thousands(row.waiting),
    row.perSecond.toFixed(1),
    times(row.pace),
    row.p50.toFixed(1),
    row.p99.toFixed(1),
    row.cpu.toFixed(2),
    times(row.cost),
    row.server.toFixed(2),
    row.live.toFixed(2),
  ])
  const last = rows.at(-1)
  return [
    `Seats: talks end, seats are rung, answered and wrapped, youths join; ${lanes} at a time as fast as they can, median of ${rounds} rounds taking turns`,
    table(['waiting', 'seats a second', 'of first', 'p50 ms to ring', 'p99 ms', 'CPU ms a seat', 'of first', 'server', 'live'], cells),
    goalSentence(
      `flat: a seat costs at most ${times(goal.cost)}, and there are at least ${times(goal.pace)} as many a second, however many wait`,
      goal.held,
      last ? `${times(last.cost)} and ${times(last.pace)} with ${thousands(last.waiting)}` : 'nothing',
    ),
    ...(sound ? [] : ['Seats were left empty while somebody waited: these figures mean nothing.']),
  ].join('\n')
}
