import { builtWorld, countedForms } from './builtWorld.ts'
import type { SeenYear } from './seen.ts'
import { type Counts, solverFor } from './solver.ts'
import { type SeenCell, type WorldModel, worldModel } from './worldModel.ts'

export type Narrowed = { table: string; period: number | null; cell: string; value: number }
export type Attack = {
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
  // Many cells at once: each world comes as near as it can to a value that is still missing in each of them.
  for (let fruitless = 0, round = 0; fruitless < 4 && left(missing) > 0; round++) {
    const before = left(missing)
    const aim = new Map(
      [...missing].flatMap(([column, values], at) => (values.size > 0 ? [[column, pick(values, at + round)] as const] : [])),
    )
    take(solve({ aim }))
    fruitless = left(missing) < before ? 0 : fruitless + 1
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
    solved: hidden.length - new Set(open.map(({ table, period, cell }) => `${table} ${period} ${cell}`)).size,
    narrowed,
    open,
    worlds,
  }
}

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
    ({ table, column }) => !['Q', 'Qd', 'A', 'TA'].includes(table) || (again.get(column) ?? 0) === (counts.get(column) ?? 0),
  )
}
