import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { answer } from '../child.ts'
import { quantile, sameChance } from '../figures.ts'
import { type AppPlan, openAppPairs } from './appPairs.ts'
import { type BarePlan, openBarePairs } from './barePairs.ts'
import type { Pair, Pairs } from './pairs.ts'

/** Both ends of every conversation are in this process, so that sender and receiver share one clock. */
let people: Pairs = { pairs: [], close: () => {} }

/** 256 bytes padded, and GCM's tag. What is inside does not matter to a server; a few different ones are enough. */
const sealed = Array.from({ length: 64 }, () => randomBytes(272).toString('base64url'))

/** What has not come by then is lost. */
const DRAIN_MS = 5000

type Load = {
  sent: number
  refused: number
  delivered: number
  disordered: number
  /** Delivery times, in ms from when each was scheduled to be sent, while measuring. */
  latencies: number[]
  measuring: boolean
  /** The furthest the generator fell behind its own schedule while measuring, in ms. */
  lateMs: number
  stop(): void
}
let load: Load | null = null

async function connect(plan: { app: AppPlan } | { bare: BarePlan }): Promise<number> {
  people = 'app' in plan ? await openAppPairs(plan.app) : await openBarePairs(plan.bare)
  return people.pairs.length
}

/** Open loop: arrivals come by chance at a fixed rate, whether or not what came before has been delivered. */
function start({ rate, seed }: { rate: number; seed: number }) {
  const chance = sameChance(seed)
  let running = true
  const stop = () => {
    running = false
  }
  const own: Load = { sent: 0, refused: 0, delivered: 0, disordered: 0, latencies: [], measuring: false, lateMs: 0, stop }
  const onTheWay = people.pairs.map((pair) => expectIn(pair, own))
  let next = performance.now()
  const tick = () => {
    if (!running) return
    const now = performance.now()
    if (own.measuring) own.lateMs = Math.max(own.lateMs, now - next)
    while (next <= now) {
      const i = Math.floor(chance() * people.pairs.length)
      say(people.pairs[i]!, onTheWay[i]!, chance() < 0.5 ? 0 : 1, next, own)
      next += (-Math.log(1 - chance()) * 1000) / rate
    }
    setTimeout(tick, 1)
  }
  tick()
  load = own
}

type OnTheWay = [Expected[], Expected[]]
type Expected = { text: string; at: number; counts: boolean }

/** A conversation delivers in the order it was spoken: anything else is counted as out of order. */
function expectIn(pair: Pair, own: Load): OnTheWay {
  const expected: OnTheWay = [[], []]
  pair.heard = (side, text) => {
    const first = expected[side].shift()
    if (first?.text !== text) own.disordered += 1
    own.delivered += 1
    if (first?.counts) own.latencies.push(performance.now() - first.at)
  }
  return expected
}

function say(pair: Pair, onTheWay: OnTheWay, from: 0 | 1, at: number, own: Load) {
  const text = sealed[own.sent % sealed.length]!
  onTheWay[from === 0 ? 1 : 0].push({ text, at, counts: own.measuring })
  own.sent += 1
  pair.sides[from].say(text, (refusal) => {
    if (refusal === null) return
    own.refused += 1
    if (own.refused <= 3) console.error(`refused: ${refusal}`)
  })
}

/** Answers when the time is over, with how many were delivered in it. */
async function measure({ ms }: { ms: number }): Promise<{ delivered: number }> {
  if (!load) throw new Error('no load is running')
  const before = load.delivered
  load.measuring = true
  await wait(ms)
  load.measuring = false
  return { delivered: load.delivered - before }
}

export type Loaded = { sent: number; lost: number; refused: number; disordered: number; p50: number; p99: number; lateMs: number }

/** Stops, waits for what is still on its way, and answers for the whole load. */
async function finish(): Promise<Loaded> {
  if (!load) throw new Error('no load is running')
  load.stop()
  for (let waited = 0; load.delivered < load.sent && waited < DRAIN_MS; waited += 50) await wait(50)
  const { sent, delivered, refused, disordered, latencies, lateMs } = load
  load = null
  return { sent, lost: sent - delivered, refused, disordered, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99), lateMs }
}

function leave() {
  people.close()
}

const asks = { connect, start, measure, finish, leave }
export type LoadAsks = typeof asks
answer(asks)
