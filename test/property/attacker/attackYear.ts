import { builtWorld, countedForms } from './builtWorld.ts'
import type { SeenYear } from './seen.ts'
import { type Counts, solverFor } from './solver.ts'
import { type SeenCell, type WorldModel, worldModel } from './worldModel.ts'

export type Narrowed = { table: string; period: number | null; cell: string; value: number }
export type Attack = {
  /** Hidden cells that were asked about, with five values each. */
  hidden: number
  /** Hidden cells for which each value from 0 to 4 is answered: by a world, or by a proof that there is none. */
  solved: number
  /** The values of hidden cells that no world has. */
  narrowed: Narrowed[]
  /** The values for which the solver has whole numbers and no list of forms was found. */
  open: Narrowed[]
  worlds: number
}

/** Every hidden cell of a year with every value from 0 to 4: is there a world that has it? `isAsked`: only these cells are asked about. */
export async function attackYear(seen: SeenYear, isAsked: (cell: SeenCell) => boolean = () => true): Promise<Attack> {
  const model = worldModel(seen)
  const solve = await solverFor(model)
  const hidden = model.cells.filter((cell) => cell.hidden && isAsked(cell))
  const missing = new Map(hidden.map((cell) => [cell.column, new Set([0, 1, 2, 3, 4])]))
  let worlds = 0
  const take = (counts: Counts | 'none' | 'open'): boolean => {
    if (typeof counts === 'string' || !keeps(model, counts) || !isWorld(seen, model, counts)) return false
    worlds++
    for (const [column, values] of missing) values.delete(counts.get(column) ?? 0)
    return true
  }
  // Many cells at once: each world comes as near as it can to a value that is still missing in each of them. Cells that stand in each
  // other's way are asked about in smaller parts.
  for (let parts = 1, round = 0; parts <= MOST_PARTS && left(missing) > 0; round++) {
    const before = left(missing)
    const open = [...missing].filter(([, values]) => values.size > 0)
    const isAimed = (at: number) => (at + round) % Math.min(parts, open.length) === 0
    const aim = new Map(open.flatMap(([column, values], at) => (isAimed(at) ? [[column, pick(values, at + round)] as const] : [])))
    take(solve({ aim }))
    // A part that finds hardly anything is too large.
    if (before - left(missing) < Math.max(1, aim.size / 4)) parts *= 2
  }
  // What is left is asked about one by one, and a "no" of the solver is a proof.
  const narrowed: Narrowed[] = []
  const open: Narrowed[] = []
  for (const cell of hidden) {
    for (const value of [...missing.get(cell.column)!]) {
      if (!missing.get(cell.column)!.has(value)) continue
      const counts = solve({ fixed: new Map([[cell.column, value]]) })
      if (counts === 'none') narrowed.push(named(cell, value))
      else if (!take(counts)) open.push(named(cell, value))
    }
  }
  return {
    hidden: hidden.length,
    solved: hidden.length - new Set(open.map(({ table, period, cell }) => `${table} ${period} ${cell}`)).size,
    narrowed,
    open,
    worlds,
  }
}

/** Into so many parts the cells are divided before each is asked about alone. */
const MOST_PARTS = 64

const left = (missing: Map<string, Set<number>>) => [...missing.values()].reduce((sum, values) => sum + values.size, 0)
const pick = (values: Set<number>, at: number) => [...values][at % values.size]!
const named = ({ table, period, cell }: SeenCell, value: number): Narrowed => ({ table, period, cell, value })

/** The solver reckons with fractions; whether its whole numbers keep every limit and band is checked with whole numbers. */
function keeps({ limits, equal, cells }: WorldModel, counts: Counts): boolean {
  const sum = (terms: [number, string][]) => terms.reduce((so, [factor, column]) => so + factor * (counts.get(column) ?? 0), 0)
  return (
    [...counts.values()].every((count) => Number.isInteger(count) && count >= 0) &&
    limits.every(({ terms, most }) => sum(terms) <= most) &&
    equal.every(({ terms, most }) => sum(terms) === most) &&
    cells.every(({ column, band }) => counts.get(column)! >= band.low && counts.get(column)! <= band.high)
  )
}

/** There is a list of forms with these counts of topics and ages. The other fields are free of them, so their limits are enough. */
function isWorld(seen: SeenYear, model: WorldModel, counts: Counts): boolean {
  const forms = builtWorld(seen, counts)
  if (!forms) return false
  const again = countedForms(seen, forms)
  return model.cells.every(
    ({ table, column }) => !['Q', 'Qd', 'P', 'A', 'TA'].includes(table) || (again.get(column) ?? 0) === (counts.get(column) ?? 0),
  )
}
