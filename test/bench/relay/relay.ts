import { setTimeout as wait } from 'node:timers/promises'
import { spans } from '../../../server/domain/spans.ts'
import { median } from '../figures.ts'
import { goalSentence, table, thousands, times } from '../table.ts'
import { type Arrangement, openApp, openBare, type Spent } from './arrangement.ts'

const GOAL = 1.6
const CROWD = { pairs: 240, seats: 3 }
const RATE = 3000
const WARM_MS = 1500
const MEASURE_MS = 6000
const ROUNDS = 3
/** Beyond this the machine gave too little time: a server that lags sends more together, and so looks cheaper than it is. */
const STARVED_P99_MS = 250
/** Seating everybody leaves alarms behind, which ring until a ring's last deadline is over: they are not the relay's work. */
const SETTLE_MS = spans.ringAcceptMs + 2000

type Round = { cpu: number; parts: Spent; p50: number; p99: number; lost: number; refused: number; disordered: number; lateMs: number }
/** CPU in seconds per 100,000 messages delivered; delivery times in ms; medians of the rounds. */
export type RelayRow = Omit<Round, 'parts'> & Spent & { name: string; ratio: number; rounds: number[] }
export type RelayResult = {
  pairs: number
  rate: number
  rounds: number
  rows: RelayRow[]
  goal: { ratio: number; is: number; held: boolean; starvedRounds: number }
  sound: boolean
}

/** The same load on a bare Socket.IO relay and on the real app, taking turns, so that a change in the machine's weather meets all alike. */
export async function measureRelay(say: (text: string) => void, stopped: AbortSignal): Promise<RelayResult> {
  const plans: [name: string, open: () => Promise<Arrangement>][] = [
    ['bare Socket.IO, ack, zod', () => openBare(CROWD)],
    ['Ungechat, one process', () => openApp(CROWD, 1)],
    ['Ungechat, each end on its own process', () => openApp(CROWD, 2)],
  ]
  const open: { name: string; arrangement: Arrangement; rounds: Round[] }[] = []
  try {
    for (const [name, arrange] of plans) {
      stopped.throwIfAborted()
      say(`relay: ${thousands(CROWD.pairs)} conversations on: ${name}`)
      open.push({ name, arrangement: await arrange(), rounds: [] })
    }
    say('relay: what seating left behind comes to rest')
    await wait(SETTLE_MS, undefined, { signal: stopped })
    for (let round = 0; round < ROUNDS; round += 1)
      for (const { name, arrangement, rounds } of open) {
        stopped.throwIfAborted()
        const one = await measureOnce(arrangement, round)
        rounds.push(one)
        say(`relay: round ${round + 1}, ${name}: ${one.cpu.toFixed(2)} CPU s / 100,000, p99 ${one.p99.toFixed(1)} ms${faultsOf(one)}`)
      }
    return resultOf(open)
  } finally {
    for (const { arrangement } of open) await arrangement.close()
  }
}

async function measureOnce({ load, spent }: Arrangement, seed: number): Promise<Round> {
  await load.ask('start', { rate: RATE, seed })
  await wait(WARM_MS)
  const before = await spent()
  const { delivered } = await load.ask('measure', { ms: MEASURE_MS })
  const after = await spent()
  const loaded = await load.ask('finish', undefined)
  const per = (part: keyof Spent) => ((after[part] - before[part]) / delivered) * 100_000
  const parts = { servers: per('servers'), live: per('live'), ledger: per('ledger') }
  return { ...loaded, parts, cpu: parts.servers + parts.live + parts.ledger }
}

const faultsOf = ({ lost, refused, disordered }: Round | RelayRow): string =>
  lost + refused + disordered === 0 ? '' : ` (${lost} lost, ${refused} refused, ${disordered} out of order)`

function resultOf(open: { name: string; rounds: Round[] }[]): RelayResult {
  const middle = (rounds: Round[], figure: (round: Round) => number) => median(rounds.map(figure))
  const total = (rounds: Round[], figure: (round: Round) => number) => rounds.reduce((sum, round) => sum + figure(round), 0)
  const bare = middle(open[0]?.rounds ?? [], (r) => r.cpu)
  const rows = open.map(({ name, rounds }) => ({
    name,
    cpu: middle(rounds, (r) => r.cpu),
    // Each against the median of the bare rounds.
    ratio: middle(rounds, (r) => r.cpu) / bare,
    servers: middle(rounds, (r) => r.parts.servers),
    live: middle(rounds, (r) => r.parts.live),
    ledger: middle(rounds, (r) => r.parts.ledger),
    p50: middle(rounds, (r) => r.p50),
    p99: middle(rounds, (r) => r.p99),
    lost: total(rounds, (r) => r.lost),
    refused: total(rounds, (r) => r.refused),
    disordered: total(rounds, (r) => r.disordered),
    lateMs: Math.max(...rounds.map((r) => r.lateMs)),
    rounds: rounds.map((r) => r.cpu),
  }))
  const is = rows[1]?.ratio ?? Number.NaN
  // Of the two that the goal is about.
  const starvedRounds = open.slice(0, 2).flatMap(({ rounds }) => rounds.filter((r) => !(r.p99 <= STARVED_P99_MS))).length
  const sound = rows.every((row) => row.lost + row.refused + row.disordered === 0)
  return { pairs: CROWD.pairs, rate: RATE, rounds: ROUNDS, rows, goal: { ratio: GOAL, is, held: is <= GOAL, starvedRounds }, sound }
}

export function relayText(result: RelayResult): string {
  const { pairs, rate, rounds, rows, goal, sound } = result
  const cells = rows.map((row) => [
    row.name,
    row.cpu.toFixed(2),
    times(row.ratio),
    row.servers.toFixed(2),
    row.live.toFixed(2),
    row.ledger.toFixed(2),
    row.p50.toFixed(1),
    row.p99.toFixed(1),
    String(row.lost),
  ])
  return [
    `Relay: sealed messages of 256 bytes, ${thousands(pairs)} conversations, ${thousands(rate)} messages a second, median of ${rounds} rounds taking turns`,
    table(['CPU s per 100,000 messages', 'all', 'of bare', 'servers', 'live', 'ledger', 'p50 ms', 'p99 ms', 'lost'], cells),
    goalSentence(`at most ${times(goal.ratio)} the bare relay's CPU on one process`, goal.held, times(goal.is)),
    ...(goal.starvedRounds === 0
      ? []
      : [`Not settled: the machine was too busy in ${goal.starvedRounds} of the rounds that the goal is about.`]),
    ...(sound ? [] : [`These figures mean nothing: ${rows.map((row) => `${row.name}${faultsOf(row)}`).join(', ')}.`]),
  ].join('\n')
}
