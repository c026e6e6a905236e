import type { DayFigures } from '../../../shared/figures.ts'

export const dayRows = ['arrived', 'seated', 'left', 'turnedAway'] as const
export type DayRow = (typeof dayRows)[number]

type Hour = DayFigures['hours'][number]

/** One hour's number in one row. "Came in vain" is the sum of the three ways to be turned away. The table shows each by itself. */
export function countOf(hour: Hour, row: DayRow): number {
  const f = hour.figures
  switch (row) {
    case 'arrived':
      return f.arrived
    case 'seated':
      return f.seated
    case 'left':
      return f.left + f['not-reached']
    case 'turnedAway':
      return f['turned-away-closed'] + f['turned-away-full'] + f['turned-away-nobody']
  }
}

export type Column = { x: number; y: number; width: number; height: number; count: number; hour: string }
export type ChartRow = { row: DayRow; top: number; baseline: number; columns: Column[]; total: number; peak: Column | null }
export type DayChart = {
  width: number
  height: number
  rows: ChartRow[]
  hours: { x: number; hour: string; named: boolean }[]
  most: number
}

const ROW = 64
const GAP = 42
const LABELS = 22
/** A count of nought draws no column. A count of one draws a column that can be seen. */
const LEAST = 3

/**
 * The place of each column. Each number has a row of its own, and all rows have one scale. So rows can be compared by eye, and no colour is needed to
 * tell them apart. A day has 23, 24 or 25 hours, all of the same width.
 */
export function dayChart(day: DayFigures, width: number, names = day.hours.map(({ hour }) => hour)): DayChart {
  const step = width / Math.max(1, day.hours.length)
  const most = Math.max(1, ...day.hours.flatMap((h) => dayRows.map((row) => countOf(h, row))))
  const rows = dayRows.map((row, at): ChartRow => {
    const top = at * (ROW + GAP) + GAP
    const baseline = top + ROW
    const columns = day.hours.map((h, i): Column => {
      const count = countOf(h, row)
      const height = count === 0 ? 0 : Math.max(LEAST, (count / most) * ROW)
      return { x: i * step + step * 0.15, y: baseline - height, width: step * 0.7, height, count, hour: names[i] ?? h.hour }
    })
    const peak = columns.reduce<Column | null>((high, c) => (c.count > (high?.count ?? 0) ? c : high), null)
    return { row, top, baseline, columns, total: columns.reduce((sum, c) => sum + c.count, 0), peak }
  })
  // On a phone's width every third hour has its name. With more room every second or every hour has it.
  const every = step >= 34 ? 1 : step >= 17 ? 2 : 3
  const hours = day.hours.map((h, i) => ({ x: (i + 0.5) * step, hour: h.hour, named: i % every === 0 }))
  return { width, height: dayRows.length * (ROW + GAP) + LABELS, rows, hours, most }
}

/** The hours of a day by name. When the clocks go back, two are called alike, and each says which of them it is. */
export function hourNames(hours: Hour[], words: { first: (hour: string) => string; again: (hour: string) => string }): string[] {
  return hours.map(({ hour }, at) =>
    hours[at + 1]?.hour === hour ? words.first(hour) : hours[at - 1]?.hour === hour ? words.again(hour) : hour,
  )
}
