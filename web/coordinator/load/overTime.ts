import type { LoadRow, WaitBand } from '../../../shared/load.ts'
import { percent } from '../figures/monthBars.ts'

/** Minutes that stand beside the drawing. Short waits are told apart as well as long ones, so the steps are equally high. */
export const WAIT_TICKS = [0, 2, 5, 10, 20, 30, 60, 90]

/** How high a number of minutes stands, from 0 to 1. Null, more than the last tick, is the top. */
export function placeOf(minutes: number | null): number {
  const after = minutes === null ? -1 : WAIT_TICKS.findIndex((tick) => tick >= minutes)
  if (minutes === null || after < 0) return 1
  const [from = 0, to = 0] = [WAIT_TICKS[after - 1], WAIT_TICKS[after]]
  const within = after === 0 ? 0 : (minutes - from) / (to - from) - 1
  return (after + within) / WAIT_TICKS.length
}

/** A percentage of fewer than these says more of single youths than of the line. */
const ENOUGH = 10

/** One month, or quarter, of the drawing. Null: fewer than ten. */
export type MonthDrawn = { name: string; half: WaitBand | null; nineOfTen: WaitBand | null; soon: number | null; left: number | null }

/** `short`: the name of a month or quarter where there is little room. `hasCampaign`: whether days of it were in a campaign. */
export type RowNames = { short: (name: string) => string; hasCampaign: (name: string) => boolean }

/** What is over, from left to right as time goes. The month that runs is in the table only: its bands are not yet those of a month. */
export const drawnOf = (rows: LoadRow[]): MonthDrawn[] =>
  rows
    .filter(({ closed }) => closed)
    .toReversed()
    .map(({ name, figures, waited: { of, said } }) => ({
      name,
      half: said?.half ?? null,
      nineOfTen: said?.nineOfTen ?? null,
      soon: said ? percent(said.withinFive, of) : null,
      left: figures.arrived < ENOUGH ? null : percent(figures.left + figures['turned-away-nobody'], figures.arrived),
    }))

/** The lowest and the highest of the months that say anything. */
export function rangeOf(shares: (number | null)[]): { low: number; high: number } | null {
  const said = shares.filter((share) => share !== null)
  return said.length === 0 ? null : { low: Math.min(...said), high: Math.max(...said) }
}

/** Where no month has ten waits, the quarters are drawn: they may have. */
export const isSaid = (rows: LoadRow[]): boolean => rows.some(({ closed, waited }) => closed && waited.said !== null)
