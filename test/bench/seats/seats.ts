import { join } from 'node:path'
import { openBothRedis } from '../bothRedis.ts'
import { openChild } from '../child.ts'
import { median } from '../figures.ts'
import { opening } from '../opening.ts'
import { goalSentence, table, thousands, times } from '../table.ts'
import type { SeatAsks } from './seatServer.ts'

/** How much of the pace at 1,000 must be left at the most: a machine's own noise is allowed, a cost that grows is not. */
const GOAL = 0.8
const WAITING = [1_000, 10_000]
const LONG_WAITING = [...WAITING, 100_000]
const LANES = 4
const MEASURE_MS = 5000
const ROUNDS = 3

/** Times in ms, CPU in ms a seat; medians of the rounds. */
export type SeatsRow = {
  waiting: number
  perSecond: number
  ratio: number
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
  goal: { ratio: number; is: number; held: boolean }
  sound: boolean
}
type Round = Omit<SeatsRow, 'waiting' | 'ratio'>
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
  return {
    perSecond: (seats / ms) * 1000,
    p50,
    p99,
    seats,
    lost,
    server: each(await server.cpu(), before.server),
    live: each(await live.cpu(), before.live),
  }
}

function resultOf(open: Open[]): SeatsResult {
  const middle = (rounds: Round[], figure: keyof Round) => median(rounds.map((round) => round[figure]))
  const total = (rounds: Round[], figure: keyof Round) => rounds.reduce((sum, round) => sum + round[figure], 0)
  const pace = middle(open[0]?.rounds ?? [], 'perSecond')
  const rows = open.map(({ waiting, rounds }) => ({
    waiting,
    perSecond: middle(rounds, 'perSecond'),
    ratio: middle(rounds, 'perSecond') / pace,
    p50: middle(rounds, 'p50'),
    p99: middle(rounds, 'p99'),
    server: middle(rounds, 'server'),
    live: middle(rounds, 'live'),
    seats: total(rounds, 'seats'),
    lost: total(rounds, 'lost'),
  }))
  const is = Math.min(...rows.map((row) => row.ratio))
  return { lanes: LANES, rounds: ROUNDS, rows, goal: { ratio: GOAL, is, held: is >= GOAL }, sound: rows.every((row) => row.lost === 0) }
}

export function seatsText({ lanes, rounds, rows, goal, sound }: SeatsResult): string {
  const cells = rows.map((row) => [
    thousands(row.waiting),
    row.perSecond.toFixed(0),
    times(row.ratio),
    row.p50.toFixed(1),
    row.p99.toFixed(1),
    row.server.toFixed(2),
    row.live.toFixed(2),
  ])
  return [
    `Seats: talks end, seats are rung, answered and wrapped, youths join; ${lanes} at a time as fast as they can, median of ${rounds} rounds taking turns`,
    table(['waiting', 'seats a second', 'of the first', 'p50 ms to ring', 'p99 ms', 'server CPU ms a seat', 'live CPU ms a seat'], cells),
    goalSentence(`as fast however many wait (at least ${times(goal.ratio)})`, goal.held, times(goal.is)),
    ...(sound ? [] : ['Seats were left empty while somebody waited: these figures mean nothing.']),
  ].join('\n')
}
