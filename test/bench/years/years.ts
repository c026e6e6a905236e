import { seeLoad } from '../../../server/actions/figures/seeLoad.ts'
import { seePublications } from '../../../server/actions/figures/seePublications.ts'
import { seeYear } from '../../../server/actions/figures/seeYear.ts'
import type { Service } from '../../../server/actions/service.ts'
import { connectLedger } from '../../../server/ledger/connect.ts'
import { ledgerKeys } from '../../../server/ledger/keys.ts'
import { openLedger } from '../../../server/ledger/ledger.ts'
import type { Outcome } from '../../../shared/outcome.ts'
import { openRedisPair } from '../../support/servers/redis.ts'
import { quantile } from '../figures.ts'
import { type Keep, opening } from '../opening.ts'
import { goalSentence, table, thousands, times } from '../table.ts'
import { coordinatorOfAll, fillTenYears, NOW, twentyLines } from './tenYears.ts'

/**
 * Medians and the worst of the rounds, in ms. `cpu`: what this process used of the processor. `of`: how often the list is read raw while this
 * is done once, by its CPU, which a busy machine stretches less than its time.
 */
type Row = { what: string; rounds: number; p50: number; worst: number; cpu: number; kB: number; of: number }
export type Years = { rows: Row[]; publications: number; sound: boolean }

const GOAL_MS = 300
const ROUNDS = 20
const PREFIX = 'bench'

/** Ten years of twenty lines: what a coordinator's screens cost the server, beside a plain reading of the same lists. */
export async function measureYears(say: (text: string) => void, signal: AbortSignal): Promise<Years> {
  const hall = await opening(openTenYears)
  try {
    say('years: ten years of twenty lines are published')
    await fillTenYears(hall.ledger, signal)
    const { service, raw } = hall
    const [first] = twentyLines
    const person = coordinatorOfAll.person
    /** A process that was started just now. */
    const fresh = async (look: (service: Service) => Promise<Outcome<unknown>>) => {
      const ledger = openLedger(hall.client, PREFIX)
      return inBytes(look({ ...service, ledger })).finally(ledger.close)
    }
    const line = (round: number) => twentyLines[round % twentyLines.length]?.id ?? ''
    const sides = {
      'the raw list of one line': (round: number) => raw(line(round)),
      'Topics of one line, the first look of a process': (round: number) => fresh((anew) => seePublications(anew, person, line(round))),
      'Topics of one line': (round: number) => inBytes(seePublications(service, person, line(round))),
      'Topics of all twenty lines, one after another': async () => {
        let sum = 0
        for (const { id } of twentyLines) sum += await inBytes(seePublications(service, person, id))
        return sum
      },
      'Since New Year, twenty lines': () => inBytes(seeYear(service, person, '2025')),
      'Load of one line': (round: number) => inBytes(seeLoad(service, person, line(round))),
    }
    const taken = new Map(Object.keys(sides).map((what) => [what, { ms: [] as number[], cpu: [] as number[], kB: 0 }]))
    // Each looked at every line before it is measured, in turns, so that a busy moment of the machine meets all alike.
    for (let round = -twentyLines.length; round < ROUNDS; round++)
      for (const [what, act] of Object.entries(sides)) {
        signal.throwIfAborted()
        const [since, usedBefore] = [performance.now(), process.cpuUsage()]
        const bytes = await act(round + twentyLines.length)
        const ms = performance.now() - since
        const of = taken.get(what)
        const used = process.cpuUsage(usedBefore)
        if (of && round >= 0) {
          of.ms.push(ms)
          of.cpu.push((used.user + used.system) / 1000)
        }
        if (of) of.kB = bytes / 1000
      }
    const publications = (await service.ledger.publications.publicationsOf(first?.id ?? '')).length
    const plain = quantile(taken.get('the raw list of one line')?.cpu ?? [], 0.5)
    const rows = [...taken].map(([what, { ms, cpu: used, kB }]): Row => {
      const cpu = quantile(used, 0.5)
      return { what, rounds: ms.length, p50: quantile(ms, 0.5), worst: Math.max(...ms), cpu, kB, of: cpu / plain }
    })
    return { rows, publications, sound: publications === 10 * (12 * 5 + 8) }
  } finally {
    await hall.close()
  }
}

async function openTenYears(keep: Keep) {
  const pair = keep(await openRedisPair(), (it) => it.close())
  const client = keep(await connectLedger(pair.ledgerUrl), (it) => it.close())
  const ledger = keep(openLedger(client, PREFIX), (it) => it.close())
  const keys = ledgerKeys(PREFIX)
  // What these three actions use of a service is its ledger and its clock.
  const service = { ledger, now: () => NOW } as Service
  /** The texts of a line and the newest of the audit, read at one moment and not looked at. */
  const raw = async (line: string) => {
    const [texts, trail] = await client.multi().lRange(keys.publications(line), 0, -1).lRange(keys.audit, -1000, -1).execTyped()
    return [...texts, ...trail].reduce((sum, text) => sum + text.length, 0)
  }
  return { client, ledger, service, raw }
}

/** How long the answer is as it goes to the page. */
async function inBytes(asked: Promise<Outcome<unknown>>): Promise<number> {
  const answer = await asked
  if (!answer.ok) throw new Error(answer.why)
  return Buffer.byteLength(JSON.stringify(answer))
}

export function yearsText({ rows, publications }: Years): string {
  const ms = (n: number) => n.toFixed(1)
  const slowest = rows.toSorted((a, b) => b.p50 - a.p50)[0]
  return [
    `Ten years of twenty lines: ${thousands(publications)} published tables for each line`,
    table(
      ['', 'kB', 'p50 ms', 'worst ms', 'CPU ms', 'CPU of raw', 'rounds'],
      rows.map((row) => [row.what, thousands(row.kB), ms(row.p50), ms(row.worst), ms(row.cpu), times(row.of), String(row.rounds)]),
    ),
    goalSentence(
      `each in less than ${GOAL_MS} ms in the middle`,
      (slowest?.p50 ?? 0) < GOAL_MS,
      `${ms(slowest?.p50 ?? 0)} ms (${slowest?.what})`,
    ),
  ].join('\n')
}
