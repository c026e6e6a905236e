import { type Band, bandOf, HIDDEN } from '../published/band.ts'

/** A published cell: its id, and the counts that its bytes may stand for. */
export type ShownCell = { id: string; isHidden: boolean; band: Band }

export const cellOf = ([id, shown]: [id: string, shown: string]): ShownCell => ({ id, isHidden: shown === HIDDEN, band: bandOf(shown) })

/**
 * What published bytes say, whatever the counts behind them are. `few`: no cell reached five. `one`: the table has one cell. `most`: each of
 * these counts is larger than each of the others. `level`: nothing of that kind can be said; `among`: the few cells that may be the largest, and
 * no other cell is. Empty: they are too many to name, or all.
 */
export type Finding =
  | { what: 'few' }
  | { what: 'one'; cell: ShownCell }
  | { what: 'most'; cells: ShownCell[] }
  | { what: 'level'; among: ShownCell[] }

/** A title that names more cells than these says too little. */
const MOST_NAMED = 3
const MOST_AMONG = 4

export function findingOf(cells: ShownCell[]): Finding {
  const [only, second] = cells
  if (cells.every(({ isHidden }) => isHidden)) return { what: 'few' }
  if (only && !second) return { what: 'one', cell: only }
  const sorted = cells.toSorted((a, b) => b.band.low - a.band.low)
  for (let named = 1; named <= Math.min(MOST_NAMED, cells.length - 1); named++) {
    const [above, below] = [sorted.slice(0, named), sorted.slice(named)]
    if (above.every(({ band }) => below.every((other) => isAbove(band, other.band)))) return { what: 'most', cells: above }
  }
  const least = sorted[0]?.band.low ?? 0
  const among = cells.filter(({ band }) => band.high >= least)
  return { what: 'level', among: among.length <= MOST_AMONG && among.length < cells.length ? among : [] }
}

/** The cells that certainly have more, and those that certainly have fewer, than in an earlier period. */
export function changesOf(before: ShownCell[], now: ShownCell[]): { more: ShownCell[]; fewer: ShownCell[] } {
  const earlier = new Map(before.map(({ id, band }) => [id, band]))
  const isMoved = (cell: ShownCell, holds: (now: Band, then: Band) => boolean) => {
    const then = earlier.get(cell.id)
    return then !== undefined && holds(cell.band, then)
  }
  return {
    more: now.filter((cell) => isMoved(cell, isAbove)),
    fewer: now.filter((cell) => isMoved(cell, (band, then) => isAbove(then, band))),
  }
}

/** Whatever the two counts are, the first is larger. */
const isAbove = (one: Band, other: Band): boolean => one.low > other.high
