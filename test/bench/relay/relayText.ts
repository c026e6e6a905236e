import { goalSentence, table, thousands, times } from '../table.ts'
import { faultsOf, type RelayResult } from './relay.ts'

export function relayText({ pairs, people, rounds, rest, rows, goals, sound }: RelayResult): string {
  const bareAt = (rate: number) => rows.find((row) => row.rate === rate)
  const quiet = rest.map((row) => [row.name, ...[row.all, row.servers, row.live, row.ledger].map((percent) => percent.toFixed(2))])
  const cells = rows.map((row) => [
    `${thousands(row.rate)}, ${row.name}`,
    times(row.ratio),
    ...[row.cpu, row.servers, row.live, row.ledger].map((seconds) => seconds.toFixed(2)),
    `${row.p50.toFixed(1)} / ${row.p99.toFixed(1)} (${bareAt(row.rate)?.p50.toFixed(1)} / ${bareAt(row.rate)?.p99.toFixed(1)})`,
    String(row.lost),
  ])
  const starved = rows.reduce((sum, row) => sum + row.starved, 0)
  return [
    `Relay: sealed messages of 256 bytes, ${thousands(pairs)} conversations, ${thousands(people)} people connected, median of ${rounds} rounds taking turns`,
    table(['at rest, % of one core for 1,000 people', 'all', 'servers', 'live', 'ledger'], quiet),
    table(['messages a second', 'CPU of bare', 'CPU s / 100,000', 'servers', 'live', 'ledger', 'p50 / p99 ms (bare)', 'lost'], cells),
    ...goals.map(({ goal, is, held }) => goalSentence(goal, held, is)),
    ...(starved === 0 ? [] : [`Not settled: the machine was too busy in ${starved} of the rounds.`]),
    ...(sound ? [] : [`These figures mean nothing: ${rows.map((row) => `${row.name}, ${row.rate}${faultsOf(row)}`).join('; ')}.`]),
  ].join('\n')
}
