import { setTimeout as wait } from 'node:timers/promises'
import { spans } from '../../../server/domain/time/spans.ts'
import { median } from '../figures.ts'
import { thousands } from '../table.ts'
import { type Arrangement, openApp, openBare, peopleOf, type Spent } from './arrangement.ts'
import { type Goal, goalsOf } from './goals.ts'

const CROWD = { pairs: 240, seats: 3, waiting: 40, watching: 4 }
const RATES = [150, 500, 1000, 3000]
const WARM_MS = 1000
const MEASURE_MS = 5000
const ROUNDS = 3
const REST_MS = 15_000
/** Beyond this the machine gave too little time: a server that lags sends more together, and so looks cheaper than it is. */
const STARVED_P99_MS = 250
/** Seating everybody leaves alarms behind, which ring until the last deadline of a seating is over: they are not the relay's work. */
const SETTLE_MS = spans.connectingMs + 3000

/** CPU in seconds, in all and by part; delivery times in ms. */
type Round = { cpu: number; parts: Spent; p50: number; p99: number; lost: number; refused: number; disordered: number; lateMs: number }
/** CPU per 100,000 messages delivered; medians of the rounds, `rounds` the CPU of each. */
export type RelayRow = Omit<Round, 'parts'> & Spent & { name: string; rate: number; ratio: number; starved: number; rounds: number[] }
/** Per cent of one core for 1,000 connected people. */
export type RestRow = Spent & { name: string; all: number; rounds: number[] }
export type RelayResult = {
  pairs: number
  people: number
  rounds: number
  rest: RestRow[]
  rows: RelayRow[]
  goals: Goal[]
  sound: boolean
}

type Stage = { name: string; arrangement: Arrangement; rest: Spent[]; rounds: Map<number, Round[]> }

/** The same load on a bare Socket.IO relay and on the real app, taking turns, so that a change in the machine's weather meets all alike. */
export async function measureRelay(say: (text: string) => void, stopped: AbortSignal): Promise<RelayResult> {
  const plans: [name: string, open: () => Promise<Arrangement>][] = [
    ['bare Socket.IO', () => openBare(CROWD)],
    ['one process', () => openApp(CROWD, 1)],
    ['two processes', () => openApp(CROWD, 2)],
  ]
  const stages: Stage[] = []
  try {
    for (const [name, arrange] of plans) {
      stopped.throwIfAborted()
      say(`relay: ${thousands(CROWD.pairs)} conversations on: ${name}`)
      stages.push({ name, arrangement: await arrange(), rest: [], rounds: new Map() })
    }
    say('relay: what seating left behind comes to rest')
    await wait(SETTLE_MS, undefined, { signal: stopped })
    for (let round = 0; round < ROUNDS; round += 1) {
      say(`relay: round ${round + 1}, at rest`)
      await rest(stages, stopped)
      for (const rate of RATES)
        for (const { name, arrangement, rounds } of stages) {
          stopped.throwIfAborted()
          const one = await measureOnce(arrangement, rate, round)
          rounds.set(rate, [...(rounds.get(rate) ?? []), one])
          const told = `${one.cpu.toFixed(2)} CPU s / 100,000, p99 ${one.p99.toFixed(1)} ms${faultsOf(one)}`
          say(`relay: round ${round + 1}, ${thousands(rate)} a second on ${name}: ${told}`)
        }
    }
    return resultOf(stages)
  } finally {
    for (const { arrangement } of stages) await arrangement.close()
  }
}

/** All rest at the same time: none disturbs another, and each is looked at for longer. */
async function rest(stages: Stage[], stopped: AbortSignal): Promise<void> {
  const before = await Promise.all(stages.map(({ arrangement }) => arrangement.spent()))
  await wait(REST_MS, undefined, { signal: stopped })
  const after = await Promise.all(stages.map(({ arrangement }) => arrangement.spent()))
  const perThousand = (seconds: number) => (seconds / (REST_MS / 1000)) * 100 * (1000 / peopleOf(CROWD))
  for (const [i, stage] of stages.entries()) {
    const used = (part: keyof Spent) => perThousand(after[i]![part] - before[i]![part])
    stage.rest.push({ servers: used('servers'), live: used('live'), ledger: used('ledger') })
  }
}

async function measureOnce({ load, spent }: Arrangement, rate: number, seed: number): Promise<Round> {
  await load.ask('start', { rate, seed })
  await wait(WARM_MS)
  const before = await spent()
  const { delivered } = await load.ask('measure', { ms: MEASURE_MS })
  const after = await spent()
  const loaded = await load.ask('finish', undefined)
  const per = (part: keyof Spent) => ((after[part] - before[part]) / delivered) * 100_000
  const parts = { servers: per('servers'), live: per('live'), ledger: per('ledger') }
  return { ...loaded, parts, cpu: allOf(parts) }
}

const allOf = ({ servers, live, ledger }: Spent): number => servers + live + ledger

export const faultsOf = ({ lost, refused, disordered }: Pick<Round, 'lost' | 'refused' | 'disordered'>): string =>
  lost + refused + disordered === 0 ? '' : ` (${lost} lost, ${refused} refused, ${disordered} out of order)`

function resultOf(stages: Stage[]): RelayResult {
  const bare = stages[0]
  const rows = RATES.flatMap((rate) => stages.map((stage) => rowOf(stage, rate, bare?.rounds.get(rate) ?? [])))
  const rest = stages.map(restOf)
  const sound = rows.every((row) => row.lost + row.refused + row.disordered === 0)
  return { pairs: CROWD.pairs, people: peopleOf(CROWD), rounds: ROUNDS, rest, rows, goals: goalsOf(rows, rest), sound }
}

function rowOf({ name, rounds }: Stage, rate: number, bare: Round[]): RelayRow {
  const own = rounds.get(rate) ?? []
  const middle = (figure: (round: Round) => number, of = own) => median(of.map(figure))
  const total = (figure: (round: Round) => number) => own.reduce((sum, round) => sum + figure(round), 0)
  return {
    name,
    rate,
    cpu: middle((r) => r.cpu),
    // Each against the median of the bare rounds.
    ratio: middle((r) => r.cpu) / middle((r) => r.cpu, bare),
    servers: middle((r) => r.parts.servers),
    live: middle((r) => r.parts.live),
    ledger: middle((r) => r.parts.ledger),
    p50: middle((r) => r.p50),
    p99: middle((r) => r.p99),
    lost: total((r) => r.lost),
    refused: total((r) => r.refused),
    disordered: total((r) => r.disordered),
    lateMs: Math.max(...own.map((r) => r.lateMs)),
    starved: own.filter((r) => !(r.p99 <= STARVED_P99_MS)).length,
    rounds: own.map((r) => r.cpu),
  }
}

const restOf = ({ name, rest }: Stage): RestRow => ({
  name,
  all: median(rest.map(allOf)),
  servers: median(rest.map((r) => r.servers)),
  live: median(rest.map((r) => r.live)),
  ledger: median(rest.map((r) => r.ledger)),
  rounds: rest.map(allOf),
})
