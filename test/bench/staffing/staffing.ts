import { chanceFrom } from '../../../server/domain/chance.ts'
import { askWhatIf } from '../../../server/domain/staffing/whatIf.ts'
import { type ShareSoon, SOON_MIN, type WhatIfAsked } from '../../../shared/team/whatIf.ts'
import { goalSentence, table } from '../table.ts'
import { historyOf, openHours, TIME_ZONE, WEEKS } from './history.ts'
import { playedDay } from './playedDay.ts'
import { type World, worlds } from './worlds.ts'

type Tally = { weeks: number; inside: number; quarters: number; insideQuarter: number; width: number; weekWidth: number }
type Row = { world: string; now: Tally; tried: Tally; refused: number; ms: number; truth: { now: number; tried: number } }
export type Staffing = { rows: Row[]; histories: number; sound: boolean }

const HISTORIES = 12
const LONG_HISTORIES = 40
const HELD_OUT_WEEKS = 12
const GOAL = 0.85
const THURSDAY = 4
const HOURS = { from: 18, to: 20 }

/**
 * Weeks that the model has not seen, replayed: for every world, sixteen weeks are counted as the service counts, the question is asked, and the
 * twelve weeks after them are played with the counsellors that the question names.
 */
export async function measureStaffing(
  say: (text: string) => void,
  signal: AbortSignal,
  long: boolean,
  histories = long ? LONG_HISTORIES : HISTORIES,
): Promise<Staffing> {
  const rows: Row[] = []
  for (const world of worlds) {
    signal.throwIfAborted()
    say(`staffing: ${world.name}`)
    rows.push(rowOf(world, histories))
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { rows, histories, sound: rows.every(({ refused }) => refused < histories) }
}

function rowOf(world: World, histories: number): Row {
  const row: Row = { world: world.name, now: noTally(), tried: noTally(), refused: 0, ms: 0, truth: { now: 0, tried: 0 } }
  for (let history = 0; history < histories; history++) {
    const chance = chanceFrom(`counted ${world.name} ${history}`)
    const known = { ...historyOf(chance, world), hours: openHours, timeZone: TIME_ZONE, campaigns: [] }
    const asked: WhatIfAsked = {
      ...{ line: 'bench' as WhatIfAsked['line'], weekday: THURSDAY, ...HOURS },
      ...{ now: world.counsellors, tried: world.counsellors + 1, seatsEach: world.seatsEach },
    }
    const since = performance.now()
    const ready = askWhatIf(known, asked)
    const said = 'refused' in ready ? ready.refused : ready.answer(Array.from({ length: ready.quarters }, (_, i) => ready.play(i)))
    row.ms += (performance.now() - since) / histories
    if ('why' in said) {
      row.refused += 1
      continue
    }
    for (const which of ['now', 'tried'] as const) {
      const weeks = heldOut(world, history, which === 'tried' ? 1 : 0)
      tally(row[which], said[which], weeks)
      row.truth[which] += shareOf(weeks) / histories
    }
  }
  return row
}

/** The same weeks for both staffings, as far as chance goes the same way. */
function heldOut(world: World, history: number, more: number): { soon: number; came: number }[] {
  return Array.from({ length: HELD_OUT_WEEKS }, (_, i) => {
    const chance = chanceFrom(`not seen ${world.name} ${history} ${i}`)
    const like = world.week?.(chance, WEEKS + i) ?? { factor: 1, missing: 0 }
    const asked = playedDay(chance, world, like, { ...HOURS, counsellors: more }).filter(
      ({ at }) => HOURS.from * 60 <= at && at < HOURS.to * 60,
    )
    return { came: asked.length, soon: asked.filter(({ at, seatedAt }) => seatedAt !== null && seatedAt - at <= SOON_MIN).length }
  }).filter(({ came }) => came > 0)
}

const noTally = (): Tally => ({ weeks: 0, inside: 0, quarters: 0, insideQuarter: 0, width: 0, weekWidth: 0 })
const shareOf = (weeks: { soon: number; came: number }[]) =>
  weeks.reduce((sum, { soon }) => sum + soon, 0) / weeks.reduce((sum, { came }) => sum + came, 0)

function tally(into: Tally, said: ShareSoon, weeks: { soon: number; came: number }[]): void {
  const lies = (share: number, { low, high }: { low: number; high: number }) => low <= 10 * share + 1e-9 && 10 * share - 1e-9 <= high
  into.weeks += weeks.length
  into.inside += weeks.filter(({ soon, came }) => lies(soon / came, said.week)).length
  into.quarters += 1
  into.insideQuarter += lies(shareOf(weeks), said.quarter) ? 1 : 0
  into.weekWidth += said.week.high - said.week.low
  into.width += said.quarter.high - said.quarter.low
}

const percent = (part: number, of: number) => `${((100 * part) / Math.max(1, of)).toFixed(0)} %`

export function staffingText({ rows, histories }: Staffing): string {
  const all = (of: 'now' | 'tried') =>
    rows.reduce((sum, row) => ({ in: sum.in + row[of].inside, weeks: sum.weeks + row[of].weeks }), { in: 0, weeks: 0 })
  const [now, tried] = [all('now'), all('tried')]
  const lines = rows.map((row) => [
    row.world,
    `${(10 * row.truth.now).toFixed(1)} → ${(10 * row.truth.tried).toFixed(1)}`,
    percent(row.now.inside, row.now.weeks),
    percent(row.tried.inside, row.tried.weeks),
    percent(row.now.insideQuarter, row.now.quarters),
    percent(row.tried.insideQuarter, row.tried.quarters),
    ...[row.now.weekWidth, row.tried.weekWidth, row.now.width, row.tried.width].map((width) =>
      (width / Math.max(1, row.tried.quarters)).toFixed(1),
    ),
    `${Math.round(row.ms)}`,
  ])
  const share = (now.in + tried.in) / (now.weeks + tried.weeks)
  return [
    `Staffing what-if: ${histories} histories of 16 weeks for each line, then 12 weeks that the model has not seen; Thursday 18 to 20, one counsellor more`,
    table(
      [
        'line',
        'of 10, true',
        'weeks in, now',
        'with one more',
        'quarters, now',
        'with one more',
        'week wide',
        'more',
        'quarter wide',
        'more',
        'ms',
      ],
      lines,
    ),
    goalSentence(
      'at least 85 % of the weeks inside the stated interval',
      share >= GOAL,
      `${percent(now.in, now.weeks)} now, ${percent(tried.in, tried.weeks)} with one more`,
    ),
  ].join('\n')
}
