import type { MonthFigures } from '../../../shared/figures.ts'

/**
 * What the kept figures tell of a line's talks and of the youths who leave. Of a month that runs only sums over whole tens are shown, so up
 * to nine talks of it are missing here.
 */
export type LineFit = {
  /** Conversations that have ended, and their minutes together. */
  talks: number
  talkMinutes: number
  /** How many youths left the queue, and how long all youths together waited: between these two, since waits are kept in bands. */
  left: number
  waitedMin: { low: number; high: number }
}

/** A wait of the last band is taken for at most so many minutes. */
const LONGEST_WAIT_MIN = 180

/**
 * Sums of the last months. Who left is taken only from months that are over: a waiting youth is told what follows from it, and must learn
 * nothing of a single youth. Of the waits of those who left nothing is kept; they are taken for as long as those of the others.
 */
export function lineFit(months: MonthFigures[]): LineFit {
  const over = months.filter(({ closed }) => closed)
  const sum = (of: (month: MonthFigures) => number, some = months) => some.reduce((total, month) => total + of(month), 0)
  const left = sum(({ figures }) => figures.left, over)
  const waits = over.flatMap((month) => month.waits.map(({ count }, band) => ({ count, ...boundsOf(month.waits, band) })))
  const seated = waits.reduce((total, { count }) => total + count, 0)
  const all = seated === 0 ? 0 : (seated + left) / seated
  return {
    talks: sum(({ conversations }) => conversations),
    talkMinutes: sum(({ minutes }) => minutes),
    left,
    waitedMin: {
      low: all * waits.reduce((total, { count, from }) => total + count * from, 0),
      high: all * waits.reduce((total, { count, to }) => total + count * to, 0),
    },
  }
}

const boundsOf = (waits: MonthFigures['waits'], band: number) => ({
  from: waits[band - 1]?.upToMin ?? 0,
  to: waits[band]?.upToMin ?? LONGEST_WAIT_MIN,
})

/** No talk of a counselling chat is shorter or longer than these on average. They keep a broken sum from making nonsense. */
const TALK_BOUNDS_MIN = { low: 5, high: 150 }
/** A youth's patience on average, at the least and at the most; and where no figure tells: half an hour. */
const PATIENCE_BOUNDS_MIN = { low: 10, high: 240, usual: 30 }
/** With fewer youths who left, nothing is said of patience. */
const ENOUGH_LEFT = 10

export const meanTalkMin = ({ talks, talkMinutes }: LineFit): number =>
  talks === 0 ? 45 : within(talkMinutes / talks, TALK_BOUNDS_MIN.low, TALK_BOUNDS_MIN.high)

/** `part`: where between the two sums of waits the truth is taken to lie, from 0 to 1. */
export function patienceMin({ left, waitedMin: { low, high } }: LineFit, part = 0.5): number {
  if (left < ENOUGH_LEFT) return PATIENCE_BOUNDS_MIN.usual
  return within((low + part * (high - low)) / left, PATIENCE_BOUNDS_MIN.low, PATIENCE_BOUNDS_MIN.high)
}

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))
