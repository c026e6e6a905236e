import { periodKindOf, type YearKind, yearKindFor } from '../../../server/domain/disclosure/periods.ts'
import { publishedYear } from '../../support/disclosure/publishedYear.ts'
import { seeded, simulatedYear } from '../../support/disclosure/simulatedYear.ts'
import { goalSentence, table } from '../table.ts'

type Rate = {
  perMonth: number
  kind: YearKind
  years: number
  tables: number
  withheld: number
  shownGroups: number
  shownAll: number
  msAYear: number
}
export type Disclosure = { rates: Rate[]; sound: true }

/** How many years are simulated at so many conversations a month: large years take longer and vary less. */
const runs = [
  { perMonth: 4, years: 60 },
  { perMonth: 15, years: 60 },
  { perMonth: 30, years: 40 },
  { perMonth: 40, years: 30 },
  { perMonth: 60, years: 20 },
  { perMonth: 300, years: 4 },
]
const GOAL_SHOWN = 0.75
const GOAL_AT = 30
const GOAL_WITHHELD = 0.01

/** The very catalogue, rounding and gate of the service, over simulated years. No table is withheld by chance here. */
export async function measureDisclosure(say: (text: string) => void, signal: AbortSignal): Promise<Disclosure> {
  const rates: Rate[] = []
  for (const { perMonth, years } of runs) {
    signal.throwIfAborted()
    say(`disclosure: ${years} years of ${perMonth} conversations a month`)
    rates.push(rateOf(perMonth, years))
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { rates, sound: true }
}

function rateOf(perMonth: number, years: number): Rate {
  const random = seeded(perMonth)
  const kind = yearKindFor(perMonth * 12)
  const since = performance.now()
  const all = Array.from({ length: years }, () =>
    publishedYear(simulatedYear(random, { perMonth, kind: periodKindOf(kind) }), (of) => (of.split(' ').length === 3 ? 1 : random())),
  ).flat()
  const msAYear = (performance.now() - since) / years
  const shareShown = (tables: typeof all) => {
    const cells = tables.flatMap((one) => one.cells ?? [])
    return cells.filter(([, shown]) => shown !== '0-4').length / cells.length
  }
  return {
    ...{ perMonth, kind, years, tables: all.length, msAYear },
    withheld: all.filter(({ cells }) => cells === null).length,
    shownGroups: shareShown(all.filter((one) => one.table === 'Q')),
    shownAll: shareShown(all),
  }
}

export function disclosureText({ rates }: Disclosure): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  const rows = rates.map((rate) => [
    `${rate.perMonth} a month, by the ${rate.kind}`,
    percent(rate.shownGroups),
    percent(rate.shownAll),
    `${rate.withheld} of ${rate.tables}`,
    `${Math.round(rate.msAYear)}`,
  ])
  const at = rates.find(({ perMonth }) => perMonth === GOAL_AT)?.shownGroups ?? 0
  const [withheld, tables] = [rates.reduce((sum, rate) => sum + rate.withheld, 0), rates.reduce((sum, rate) => sum + rate.tables, 0)]
  return [
    'Which cells of the published tables are shown, and which tables are withheld by the gate',
    table(['conversations', 'groups shown', 'all cells shown', 'withheld', 'ms a year'], rows),
    goalSentence(`at least 75 % of the group cells shown at ${GOAL_AT} a month`, at >= GOAL_SHOWN, percent(at)),
    goalSentence('at most 1 % of the tables withheld by the gate', withheld / tables <= GOAL_WITHHELD, percent(withheld / tables)),
  ].join('\n')
}
