import type { Chance } from '../chance.ts'
import { between, exponential, gamma, lognormal, normal } from './draws.ts'
import type { Comer } from './evening.ts'
import { type LineFit, meanTalkMin, patienceMin } from './lineFit.ts'

/** What the figures tell of the weekday that is asked about. `arrived` and `openMin`: by hour of the day, over the same weeks. */
export type DayFit = { fit: LineFit; arrived: number[]; openMin: number[]; seasonSpread: number; isRunning: boolean }

/** One line that the figures allow: what they do not tell is drawn between bounds, which the screen names. */
export type PossibleLine = {
  /** Youths a minute, by hour of the day. */
  perMin: number[]
  /** How much one week differs from the next, as a share. */
  weekSpread: number
  talkMin: number
  talkSpread: number
  patience: number
  urgent: number
  absent: number
  answerMin: number
}

/** Of a month that runs, up to nine talks are not shown yet. */
const MISSING_TALKS = 9
const ENOUGH_LEFT = 10

export function possibleLine(chance: Chance, { fit, arrived, openMin, seasonSpread, isRunning }: DayFit): PossibleLine {
  const season = lognormal(chance, 1, seasonSpread)
  const talkSpread = between(chance, 0.35, 0.9)
  const missing = isRunning ? MISSING_TALKS / (fit.talks + MISSING_TALKS) : 0
  const talkError = (normal(chance) * talkSpread) / Math.sqrt(Math.max(1, fit.talks)) + between(chance, -missing, missing) / 2
  const leaving = fit.left < ENOUGH_LEFT ? lognormal(chance, 1, 0.7) : fit.left / gamma(chance, fit.left)
  return {
    perMin: arrived.map((count, hour) => (openMin[hour]! > 0 ? (season * gamma(chance, count + 0.5)) / openMin[hour]! : 0)),
    weekSpread: between(chance, 0.1, 0.5),
    // A length is counted in whole minutes.
    talkMin: Math.max(2, meanTalkMin(fit) * (1 + talkError) + between(chance, -0.5, 0.5)),
    talkSpread,
    patience: patienceMin(fit, between(chance, 0.2, 0.8)) * leaving,
    urgent: between(chance, 0.02, 0.08),
    absent: between(chance, 0, 0.05),
    answerMin: between(chance, 0.2, 0.8),
  }
}

/** Who comes in one opening of that line, from minute `from` to minute `to` of the day. Times are minutes since `from`. */
export function comersOf(chance: Chance, line: PossibleLine, from: number, to: number): Comer[] {
  const shape = 1 / (line.weekSpread * line.weekSpread)
  const week = gamma(chance, shape) / shape
  const comers: Comer[] = []
  for (let begin = from; begin < to; begin = nextHour(begin)) {
    const end = Math.min(to, nextHour(begin))
    // What of the opening lies on another day is taken for the nearest hour of this one.
    const hour = Math.min(23, Math.max(0, Math.floor(begin / 60)))
    const count = chance.count(Math.min(MOST_AN_HOUR, (line.perMin[hour] ?? 0) * week * (end - begin)))
    for (let i = 0; i < count; i++) comers.push(comer(chance, line, between(chance, begin, end) - from))
  }
  return comers.sort((a, b) => a.at - b.at)
}

/** No line of one municipality has so many in an hour; a broken sum must not stop the server. */
const MOST_AN_HOUR = 500
const nextHour = (min: number): number => (Math.floor(min / 60) + 1) * 60

const comer = (chance: Chance, line: PossibleLine, at: number): Comer => ({
  at,
  patience: exponential(chance, line.patience),
  talk: line.answerMin + lognormal(chance, line.talkMin, line.talkSpread),
  urgent: chance.whether(line.urgent),
})
