import { thousands, times } from '../table.ts'
import type { RelayRow, RestRow } from './relay.ts'

export type Goal = { goal: string; is: string; held: boolean }

/** What a message may cost, and how long it may take, beside the bare relay in the same run; and what rest may cost. */
export function goalsOf(rows: RelayRow[], rest: RestRow[]): Goal[] {
  const [bare, ...apps] = [...new Set(rows.map(({ name }) => name))]
  const at = (name: string | undefined, rate: number) => rows.find((row) => row.name === name && row.rate === rate)
  const slower = [150, 500, 1000, 3000].flatMap((rate) =>
    apps.map((name) => {
      const most = rate <= 1000 ? 5 : 15
      const ms = (at(name, rate)?.p99 ?? Number.NaN) - (at(bare, rate)?.p99 ?? Number.NaN)
      return { goal: `p99 at ${thousands(rate)} a second at most bare + ${most} ms, ${name}`, is: `${ms.toFixed(1)} ms`, held: ms <= most }
    }),
  )
  const dearer = [1000, 3000].flatMap((rate) =>
    apps.map((name, i) => {
      const most = i === 0 ? 1.5 : 1.8
      const ratio = at(name, rate)?.ratio ?? Number.NaN
      return { goal: `CPU at ${thousands(rate)} a second at most ${times(most)} bare, ${name}`, is: times(ratio), held: ratio <= most }
    }),
  )
  const quiet = rest
    .filter(({ name }) => name !== bare)
    .map(({ name, all }) => ({
      goal: `at rest at most 5 % of one core for 1,000 people, ${name}`,
      is: `${all.toFixed(1)} %`,
      held: all <= 5,
    }))
  return [...slower, ...dearer, ...quiet]
}
