import type { Campaign } from '../../../shared/campaigns/campaign.ts'
import { campaignOn } from '../../../shared/campaigns/campaignDates.ts'
import type { MonthFigures } from '../../../shared/figures.ts'
import type { Hours } from '../../../shared/line.ts'
import type { FourWeeks } from '../../../shared/load.ts'
import { EVERY_DAY, type ShareSoon, SOON_MIN, type WhatIf, type WhatIfAsked } from '../../../shared/team/whatIf.ts'
import { type Chance, chanceFrom } from '../chance.ts'
import { daysBefore } from '../time/calendar.ts'
import { playEvening } from './evening.ts'
import { lineFit, meanTalkMin } from './lineFit.ts'
import { openingAround, openMinutes } from './openDay.ts'
import { comersOf, type DayFit, type PossibleLine, possibleLine } from './possibleLine.ts'

/** All that the answer is made from: what "Load" and "Month" show, the line's hours and campaigns, and the question. */
export type Known = {
  fourWeeks: FourWeeks[]
  months: MonthFigures[]
  hours: Hours
  timeZone: string
  campaigns: Pick<Campaign, 'id' | 'from' | 'to' | 'factor'>[]
}

/** What is needed before anything is said. */
export const NEEDED = { weeks: 8, arrived: 30, talks: 50 } as const
/** The season: the last twelve weeks that are over. */
const MOST_FOUR_WEEKS = 3
/** Weeks in a simulated quarter, and how many quarters. Half of a large line's work is enough: more youths a week say more. */
const WEEKS = 12
const QUARTERS = { most: 120, fewest: 40, work: 30_000 }
/** An opening may last for days. So long before the hours that are asked about the queue begins empty, and so long after them it is followed. */
const BEFORE_MIN = 6 * 60
const AFTER_MIN = 3 * 60

/** A week in which somebody came: how many, and how many of them were seated soon. */
type Week = { soon: number; came: number }
type Quarter = { now: Week[]; tried: Week[]; lost: number }
/** `play` simulates the quarter of this number: the caller may pause between two. */
export type PreparedTrial = { refused: WhatIf } | { quarters: number; play(quarter: number): Quarter; answer(played: Quarter[]): WhatIf }

/** Prepares the answer to one question, or says why there is none. The same figures and question always give the same answer. */
export function askWhatIf(known: Known, asked: WhatIfAsked): PreparedTrial {
  const days = daysAsked(known.hours, asked)
  if (days.length === 0) return { refused: { why: 'closed' } }
  const basis = known.fourWeeks
    .slice(0, -1)
    .filter(({ closed }) => closed)
    .slice(0, MOST_FOUR_WEEKS)
  const weeks = basis.length * 4
  if (weeks < NEEDED.weeks) return { refused: { why: 'few-weeks', is: weeks, needed: NEEDED.weeks } }
  const byHour = (of: 'arrived' | 'unmet') =>
    Array.from({ length: 24 }, (_, hour) => sum(basis.flatMap((four) => days.map(({ day }) => four[of][(day - 1) * 24 + hour] ?? 0))))
  const [arrived, within] = [byHour('arrived'), (hours: number[]) => sum(hours.slice(asked.from, asked.to))]
  if (within(arrived) < NEEDED.arrived) return { refused: { why: 'few-arrived', is: within(arrived), needed: NEEDED.arrived } }
  const factor = known.campaigns.find(({ id }) => id === asked.campaign)?.factor ?? 1
  const fit = lineFit(known.months)
  if (fit.talks < NEEDED.talks) return { refused: { why: 'few-talks', is: fit.talks, needed: NEEDED.talks } }

  const dates = basis.flatMap(({ monday }) => [0, 1, 2, 3].flatMap((week) => days.map(({ day }) => daysBefore(monday, 1 - day - week * 7))))
  const dayFit: DayFit = {
    ...{ fit, arrived, openMin: openMinutes(known.hours, known.timeZone, dates) },
    seasonSpread: spreadOf(basis.map((b) => sum(b.arrived))),
    isRunning: known.months.some(({ closed }) => !closed),
  }
  // A youth is a unit of work, and a day without any is a few.
  const aWeek = 4 * days.length + (factor * sum(arrived)) / weeks
  return {
    quarters: Math.max(QUARTERS.fewest, Math.min(QUARTERS.most, Math.floor(QUARTERS.work / (WEEKS * aWeek)))),
    play: (quarter) => playQuarter(chanceFrom(`${JSON.stringify(asked)} ${quarter}`), dayFit, asked, days, factor),
    answer: (played) => ({
      now: shareOf(played.map(({ now }) => now)),
      tried: shareOf(played.map(({ tried }) => tried)),
      ...{ weeks, arrived: within(arrived), talks: fit.talks, talkMin: Math.round(meanTalkMin(fit)) },
      ...{ factor, campaignDays: dates.filter((date) => campaignOn(known.campaigns, date)).length },
      lost: factor > 1 ? 'not-held' : lostBeside((within(byHour('unmet')) * WEEKS) / weeks, played),
    }),
  }
}

/** The days that are asked about and on which the line is open in all of those hours. None: there is no answer, whatever the figures are. */
export const daysAsked = (hours: Hours, asked: WhatIfAsked): (Day & { day: number })[] =>
  (asked.weekday === EVERY_DAY ? [1, 2, 3, 4, 5, 6, 7] : [asked.weekday]).flatMap((day) => {
    const opening = openingAround(hours, day, asked.from, asked.to)
    return opening ? [{ day, ...partOf(opening, asked) }] : []
  })

/** The part of an opening that is played, in minutes of the day, and when the line closes. */
type Day = { start: number; end: number; closes: number }
const partOf = (opening: { from: number; to: number }, { from, to }: WhatIfAsked): Day => ({
  start: Math.max(opening.from, from * 60 - BEFORE_MIN),
  end: Math.min(opening.to, to * 60 + AFTER_MIN),
  closes: opening.to,
})

/** Shares by week: of those who came in the hours asked about, who was seated soon. Both staffings meet the same youths. */
function playQuarter(chance: Chance, dayFit: DayFit, asked: WhatIfAsked, days: Day[], factor: number): Quarter {
  const usual = possibleLine(chance, dayFit)
  const line = { ...usual, perMin: usual.perMin.map((n) => n * factor) }
  const quarter: Quarter = { now: [], tried: [], lost: 0 }
  for (let week = 0; week < WEEKS; week++) {
    const played = days.map((day) => playDay(chance, line, asked, day))
    const came = sum(played.map((day) => day.came))
    quarter.lost += sum(played.map((day) => day.lost))
    if (came === 0) continue
    quarter.now.push({ soon: sum(played.map((day) => day.now)), came })
    quarter.tried.push({ soon: sum(played.map((day) => day.tried)), came })
  }
  return quarter
}

function playDay(chance: Chance, line: PossibleLine, asked: WhatIfAsked, { start, end, closes }: Day) {
  const window = { from: asked.from * 60 - start, to: asked.to * 60 - start }
  const comers = comersOf(chance, line, start, end)
  const here = Array.from({ length: asked.now }, () => chance.next()).filter((r) => r >= line.absent).length
  const play = (more: number) =>
    playEvening(comers, { ...window, seats: here * asked.seatsEach, more: more * asked.seatsEach, closes: closes - start })
  const asks = comers.flatMap(({ at }, i) => (window.from <= at && at < window.to ? [i] : []))
  const soon = (waited: Float64Array) => asks.filter((i) => waited[i]! + line.answerMin <= SOON_MIN).length
  const now = play(0)
  return {
    came: asks.length,
    lost: asks.filter((i) => now[i] === Number.POSITIVE_INFINITY).length,
    now: soon(now),
    tried: asks.length === 0 ? 0 : soon(play(asked.tried - asked.now)),
  }
}

function shareOf(quarters: Week[][]): ShareSoon {
  const shares = quarters
    .filter((weeks) => weeks.length > 0)
    .map((weeks) => sum(weeks.map(({ soon }) => soon)) / sum(weeks.map(({ came }) => came)))
  const ofWeeks = quarters.flatMap((weeks) => weeks.map(({ soon, came }) => soon / came))
  return { middle: Math.round(10 * (sum(shares) / Math.max(1, shares.length))), quarter: inTenths(shares), week: inTenths(ofWeeks) }
}

/** Nine of ten lie within; told by the whole tenths around. */
function inTenths(shares: number[]): { low: number; high: number } {
  const sorted = [...shares].sort((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
  return { low: Math.floor(10 * at(0.1) + 1e-9), high: Math.ceil(10 * at(0.9) - 1e-9) }
}

/** `counted`: who went without a talk in these hours over twelve weeks. A number of single youths may always be chance. */
function lostBeside(counted: number, played: Quarter[]): 'as-counted' | 'more-than-counted' | 'fewer-than-counted' {
  const sorted = played.map(({ lost }) => lost).sort((a, b) => a - b)
  const [low, high] = [sorted[Math.floor(0.025 * sorted.length)]!, sorted[Math.floor(0.975 * sorted.length)]!]
  if (low > counted + CHANCE) return 'more-than-counted'
  return high < counted - CHANCE ? 'fewer-than-counted' : 'as-counted'
}
const CHANCE = 3

/** How much four weeks differ from the next four beyond chance, as a share; at least a tenth, at most a half. */
function spreadOf(counts: number[]): number {
  const mean = sum(counts) / counts.length
  const variance = sum(counts.map((count) => (count - mean) ** 2)) / (counts.length - 1)
  return Math.min(0.5, Math.max(0.1, Math.sqrt(Math.max(0, variance - mean)) / mean))
}

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0)
