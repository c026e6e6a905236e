import { createChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { openPuzzles } from '../../../server/admission/puzzles.ts'
import { factorOf, urgentFactorOf, work } from '../../../server/admission/work.ts'
import { PROOF_ALGORITHM, type Puzzle, puzzle } from '../../../shared/proof.ts'
import { solved } from '../../support/proof.ts'
import { median } from '../figures.ts'
import { goalSentence, table, thousands } from '../table.ts'
import { openSlowBrowser, type Slowing } from './slowBrowser.ts'

/** A phone of some years: a sixth of this processor. */
const PHONE = 6
const GOAL = { medianMs: 2000, thirtyMs: 30_000 }
const ROUNDS = 7
const PUPILS = 30
const SERVED = 300

const keys = { puzzle: 'of the bench', solution: 'of the bench too' }
const hottest = factorOf(Number.POSITIVE_INFINITY)
const levels = [
  { name: 'usual', factor: factorOf(0) },
  { name: 'hottest', factor: hottest },
  { name: 'urgent in a crowd', factor: urgentFactorOf(0, Number.POSITIVE_INFINITY) },
]
const slowings: Slowing[] = [
  { by: 'nothing', times: 1 },
  { by: 'tools', times: PHONE },
  { by: 'whole', times: PHONE },
]

/** Milliseconds until the puzzle in the middle is solved. */
export type WorkRow = { level: string; rounds: number; asItIs: number; byTools: number; whole: number }
export type WorkResult = {
  rows: WorkRow[]
  thirtyMs: number
  /** CPU milliseconds of the server. */
  make: number
  check: number
  goal: typeof GOAL & { held: boolean }
  sound: boolean
}

/** On a busy machine slowing takes less than it says: then six times the plain figure is the honest one. */
const slowest = ({ asItIs, byTools, whole }: Omit<WorkRow, 'level' | 'rounds'>): number => Math.max(asItIs * PHONE, byTools, whole)

/** The one that is harder than half of them: chance has no part in the figures. */
const middleOf = async (factor: number): Promise<Puzzle> =>
  puzzle.parse(
    await createChallenge({
      hmacSignatureSecret: keys.puzzle,
      hmacKeySignatureSecret: keys.solution,
      algorithm: PROOF_ALGORITHM,
      cost: work.rounds,
      counter: (work.tries * factor) / 2,
      data: { until: Date.now() + 3_600_000, urgent: false },
      deriveKey,
    }),
  )

/** What a puzzle asks of a browser, and what it costs the server. */
export async function measureWork(say: (text: string) => void, signal: AbortSignal): Promise<WorkResult> {
  const server = await measureServer()
  const browser = await openSlowBrowser()
  try {
    const times = new Map<string, number[]>()
    // Taking turns, so that a busy moment meets all alike. The first of each is not counted: it warms up.
    for (let round = 0; round <= ROUNDS; round++) {
      say(`work: round ${round} of ${ROUNDS}`)
      for (const { name, factor } of levels)
        for (const slowing of slowings) {
          signal.throwIfAborted()
          const ms = await browser.solve([await middleOf(factor)], slowing)
          if (round > 0) times.set(`${name} ${slowing.by}`, [...(times.get(`${name} ${slowing.by}`) ?? []), ms])
        }
    }
    say(`work: ${PUPILS} at once`)
    const pupils = await Promise.all(Array.from({ length: PUPILS }, () => middleOf(hottest)))
    const thirtyMs = await browser.solve(pupils, { by: 'nothing', times: 1 })
    const of = (level: string, by: Slowing['by']) => median(times.get(`${level} ${by}`) ?? [])
    const rows = levels.map(({ name, factor }) => ({
      level: name,
      rounds: (work.rounds * work.tries * factor) / 2,
      asItIs: of(name, 'nothing'),
      byTools: of(name, 'tools'),
      whole: of(name, 'whole'),
    }))
    const held = slowest(rows[0]!) <= GOAL.medianMs && thirtyMs <= GOAL.thirtyMs
    return { rows, thirtyMs, ...server, goal: { ...GOAL, held }, sound: server.sound }
  } finally {
    await browser.close()
  }
}

async function measureServer(): Promise<{ make: number; check: number; sound: boolean }> {
  const puzzles = openPuzzles({ keys, work: { ...work, tries: 1 }, now: Date.now })
  const cpuOf = async (act: () => Promise<void>): Promise<number> => {
    const before = process.cpuUsage()
    await act()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000 / SERVED
  }
  const made: Puzzle[] = []
  const make = await cpuOf(async () => {
    for (let i = 0; i < SERVED; i++) made.push((await puzzles.make('bench', 1, false))!)
  })
  const proofs = await Promise.all(made.map(solved))
  const verdicts: string[] = []
  const check = await cpuOf(async () => {
    for (const proof of proofs) verdicts.push(await puzzles.check('bench', proof))
  })
  return { make, check, sound: verdicts.every((verdict) => verdict === 'right') }
}

const ms = (n: number) => thousands(n)

export function workText({ rows, thirtyMs, make, check, goal, sound }: WorkResult): string {
  const body = table(
    ['work', 'rounds in the middle', 'ms', `${PHONE} × that`, `slowed ${PHONE} × by its tools`, `slowed ${PHONE} × as a whole`],
    rows.map((row) => [row.level, thousands(row.rounds), ms(row.asItIs), ms(row.asItIs * PHONE), ms(row.byTools), ms(row.whole)]),
  )
  const usual = rows[0]!
  return [
    'work: how long a browser works for a place in the queue, half of all puzzles taking longer, at most twice as long',
    body,
    `  ${PUPILS} at once, at the hottest, in one browser: the last is done after ${(thirtyMs / 1000).toFixed(1)} s`,
    `  the server: ${make.toFixed(2)} ms of CPU to make one, ${check.toFixed(2)} ms to check one${sound ? '' : ' (some were refused!)'}`,
    goalSentence(
      `the usual work at most ${goal.medianMs / 1000} s on a phone ${PHONE} × slower, thirty at the hottest within ${goal.thirtyMs / 1000} s`,
      goal.held,
      `${ms(slowest(usual))} ms and ${(thirtyMs / 1000).toFixed(1)} s`,
    ),
  ].join('\n')
}
