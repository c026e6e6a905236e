import { attackedLine, attackedPool, habits, seenOf } from '../../property/attacker/attackedLine.ts'
import { attackYear } from '../../property/attacker/attackYear.ts'
import { drawsOf, poolOfThree, sizes, threeLines } from '../../property/attacker/lines.ts'
import { publishedYear } from '../../support/disclosure/publishedYear.ts'
import { seeded } from '../../support/disclosure/simulatedYear.ts'
import { goalSentence, table } from '../table.ts'

type Attacked = { name: string; years: number; hidden: number; values: number; narrowed: number; open: number; seconds: number }
export type Attacks = { attacked: Attacked[]; sound: boolean }

const YEARS = 2
const LONG_YEARS = 10
const VALUES = 5

/** What is attacked: years of lines, and of a pool. */
const cases = [
  ...sizes.map(([perMonth, kind]) => ({
    name: `${perMonth} a month, by the ${kind}`,
    years: (seed: number) =>
      threeLines.map((line) => {
        const simulated = attackedLine(seeded(seed), perMonth, kind, habits[line]!, 2027 + seed)
        return { together: simulated, lines: [simulated] }
      }),
  })),
  {
    name: `a pool of ${poolOfThree.join(', ')} a month, by the year`,
    years: (seed: number) => threeLines.map((habit) => attackedPool(seeded(seed), poolOfThree, 'year', habits[habit]!, 2027 + seed)),
  },
]

/** Every hidden cell with every value from 0 to 4, year by year: is there a world that has it? */
export async function measureAttacker(say: (text: string) => void, signal: AbortSignal, long: boolean): Promise<Attacks> {
  const attacked: Attacked[] = []
  for (const { name, years } of cases) {
    say(`attacker: ${name}`)
    const found: Attacked = { name, years: 0, hidden: 0, values: 0, narrowed: 0, open: 0, seconds: 0 }
    const since = process.cpuUsage()
    for (let seed = 0; seed < (long ? LONG_YEARS : YEARS); seed++)
      for (const { together, lines } of years(seed)) {
        signal.throwIfAborted()
        const attack = await attackYear(seenOf(publishedYear(together, drawsOf(seed), undefined, lines), together, lines))
        found.years++
        found.hidden += attack.hidden
        found.values += VALUES * attack.hidden
        found.narrowed += attack.narrowed.length
        found.open += attack.open.length
      }
    const { user, system } = process.cpuUsage(since)
    attacked.push({ ...found, seconds: (user + system) / 1e6 })
  }
  return { attacked, sound: attacked.every(({ narrowed, open }) => narrowed + open === 0) }
}

export function attackerText({ attacked }: Attacks): string {
  const rows = attacked.map(({ name, years, hidden, values, narrowed, open, seconds }) => [
    name,
    ...[years, hidden, values, narrowed, open].map(String),
    seconds.toFixed(1),
  ])
  const sum = attacked.reduce((all, { narrowed, open }) => all + narrowed + open, 0)
  return [
    'Values of hidden cells that whoever solves exactly can exclude',
    table(['conversations', 'years', 'hidden cells', 'values', 'excluded', 'undecided', 'CPU s'], rows),
    goalSentence('no value excluded, none undecided', sum === 0, String(sum)),
  ].join('\n')
}
