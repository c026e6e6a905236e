import { chanceFrom } from '../../../server/domain/chance.ts'
import { counsellorsFor } from '../../../server/domain/seating/counsellorsFor.ts'
import { estimate, likelyMin, type UsualNow } from '../../../server/domain/seating/estimate.ts'
import type { OnDuty } from '../../../server/domain/seating/shift.ts'
import { lineFit } from '../../../server/domain/staffing/lineFit.ts'
import type { Estimate } from '../../../shared/doors/youthView.ts'
import { goalSentence, table } from '../table.ts'
import { historyOf } from './history.ts'
import { type DayState, playedDay, type Visit } from './playedDay.ts'
import { OPEN, type World, worlds } from './worlds.ts'

type Told = { visit: Visit; at: number; place: number; estimate: Estimate; warned: boolean }
type Row = {
  world: string
  first: { inside: number; below: number; above: number; told: number }
  again: { inside: number; told: number }
  far: { inside: number; told: number }
  /** Of those who were not reached before closing, and were told a range or that the line closes first: who was warned. */
  notReached: number
  warned: number
  width: number
}
export type Wait = { rows: Row[]; evenings: number; same: number; looks: Looks; sound: boolean }
type Looks = { perLookUs: number; firstMs: number }

const EVENINGS = 150
const LONG_EVENINGS = 600
const GOAL = { share: 0.8, off: 0.05 }
const LOOK_EVERY_MIN = 5
const MINUTE = 60_000
const CLOSES = OPEN.to * 60
const FAR = 4

/**
 * Evenings of lines of which everything is known. Each youth who joins looks, and looks again every five minutes, through the functions that the
 * server uses, with the figures that the service would have kept. The truth is when a seat came, or would have come to a youth who left.
 */
export async function measureWait(
  say: (text: string) => void,
  signal: AbortSignal,
  long: boolean,
  evenings = long ? LONG_EVENINGS : EVENINGS,
): Promise<Wait> {
  const rows: Row[] = []
  let same = 0
  for (const world of worlds) {
    signal.throwIfAborted()
    say(`wait: ${world.name}`)
    const { row, same: more } = rowOf(world, evenings)
    rows.push(row)
    same += more
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { rows, evenings, same, looks: looksOf(), sound: rows.every(({ first }) => first.told > 0) }
}

function rowOf(world: World, evenings: number): { row: Row; same: number } {
  const history = historyOf(chanceFrom(`counted for waits ${world.name}`), world)
  const fit = lineFit(history.months.slice(0, 3))
  const row: Row = {
    ...{ world: world.name, first: { inside: 0, below: 0, above: 0, told: 0 }, again: { inside: 0, told: 0 }, far: { inside: 0, told: 0 } },
    ...{ notReached: 0, warned: 0, width: 0 },
  }
  let same = 0
  for (let evening = 0; evening < evenings; evening++) {
    const chance = chanceFrom(`evening ${world.name} ${evening}`)
    const like = world.week?.(chance, evening % 52) ?? { factor: 1, missing: 0 }
    const told: Told[] = []
    playedDay(chance, world, like, null, (state) => {
      const usual = { fit, perHour: world.perHour[Math.floor(state.at / 60) - OPEN.from] ?? 0 }
      same += look(state, usual, told)
    })
    for (const one of told) count(row, one)
  }
  return { row, same }
}

/** Everybody who joined in this step looks, and everybody whose five minutes are over. Answers how often numbers 1 and 20 would read the same. */
function look({ at, waiting, counsellors }: DayState, usual: UsualNow, told: Told[]): number {
  const onDuty = counsellors
    .filter(({ from, to, talks }) => from <= at && (at < to || talks.length > 0))
    .map((one) => onDutyOf(one.seats, one.talks.length, one.restsUntil > at))
  const here = counsellorsFor({ asking: { group: 'none', lang: 'da', age: 'unknown' }, avoid: [] }, onDuty, at * MINUTE)
  const inOrder = [...waiting].sort((a, b) => a.order - b.order)
  let same = 0
  for (const [i, visit] of inOrder.entries()) {
    const since = at - visit.at
    if (since % LOOK_EVERY_MIN >= 0.2) continue
    const around = { place: i + 1, closesInMin: CLOSES - at, ...here }
    const said = estimate(usual, around)
    const likely = likelyMin(said, usual, around)
    told.push({ visit, at, place: i + 1, estimate: said, warned: likely !== null && likely > CLOSES - at })
    const [one, twenty] = [1, 20].map((place) => estimate(usual, { ...around, place }))
    if (one && 'toMin' in one && JSON.stringify(one) === JSON.stringify(twenty)) same += 1
  }
  return same
}

const onDutyOf = (seats: number, taken: number, rests: boolean): OnDuty =>
  ({
    person: 'p',
    page: 'p',
    kid: 'k',
    lines: [],
    langs: ['da', 'en'],
    topics: [],
    ages: [],
    seats,
    state: rests ? 'paused' : 'on',
    since: 0,
    lastSeatedAt: 0,
    missed: 0,
    awayAt: null,
    taken,
  }) as unknown as OnDuty // the ids are never looked at

function count(row: Row, { visit, at, place, estimate: said, warned }: Told): void {
  const isFirst = at - visit.at < 0.2
  const hasRange = 'toMin' in said
  if (visit.due === null && isFirst && (hasRange || said.why === 'closes-before')) {
    row.notReached += 1
    row.warned += warned ? 1 : 0
  }
  if (!hasRange) return
  const min = visit.due === null ? Number.POSITIVE_INFINITY : visit.due - at
  // Whoever was warned of the closing was told that there might be no turn at all.
  const inside = (said.fromMin <= min && min <= said.toMin) || (visit.due === null && warned)
  const into = isFirst ? row.first : row.again
  into.told += 1
  into.inside += inside ? 1 : 0
  if (isFirst) {
    row.width += said.toMin - said.fromMin
    row.first.below += min < said.fromMin ? 1 : 0
    row.first.above += !inside && min > said.toMin ? 1 : 0
  }
  if (isFirst && place >= FAR) {
    row.far.told += 1
    row.far.inside += inside ? 1 : 0
  }
}

/** What a look costs: the first in a new state simulates, each later one only looks up. */
function looksOf(): Looks {
  const usual = { fit: { talks: 400, talkMinutes: 400 * 43, left: 60, waitedMin: { low: 1000, high: 2400 } }, perHour: 4 }
  const around = { place: 3, here: 2, seats: 4, free: 0, freeLater: 0, away: false, onlyUnwanted: false, closesInMin: 200 }
  const spent = (times: number, of: (i: number) => void) => {
    const before = process.cpuUsage()
    for (let i = 0; i < times; i++) of(i)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / times
  }
  const firstUs = spent(40, (i) => void estimate(usual, { ...around, seats: 1 + i }))
  const perLookUs = spent(200_000, (i) => void estimate(usual, { ...around, place: 1 + (i % 20) }))
  return { perLookUs, firstMs: firstUs / 1000 }
}

const percent = (part: number, of: number) => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`)

export function waitText({ rows, evenings, same, looks }: Wait): string {
  const all = rows.reduce((sum, { first }) => ({ inside: sum.inside + first.inside, told: sum.told + first.told }), { inside: 0, told: 0 })
  const mean = rows.reduce((sum, { first }) => sum + first.inside / first.told, 0) / rows.length
  const lines = rows.map(({ world, first, again, far, notReached, warned, width }) => [
    world,
    `${first.told}`,
    percent(first.inside, first.told),
    percent(first.below, first.told),
    percent(first.above, first.told),
    percent(far.inside, far.told),
    percent(again.inside, again.told),
    (width / first.told).toFixed(0),
    `${warned} of ${notReached}`,
  ])
  return [
    `The wait told to youths: ${evenings} evenings of each line; the truth inside the told range`,
    table(['line', 'told', 'inside', 'sooner', 'later', `place ${FAR} on`, 'asked again', 'min wide', 'not reached, warned'], lines),
    goalSentence(
      '80 ± 5 % inside, every line counting the same',
      Math.abs(mean - GOAL.share) <= GOAL.off,
      `${percent(mean, 1)}; every youth counting the same ${percent(all.inside, all.told)}`,
    ),
    goalSentence('numbers 1 and 20 never read the same range', same === 0, `${same} times`),
    `A look costs ${looks.perLookUs.toFixed(2)} µs of CPU, the first in a new state ${looks.firstMs.toFixed(1)} ms.`,
  ].join('\n')
}
