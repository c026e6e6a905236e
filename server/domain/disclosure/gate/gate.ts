import { bandOf, HIDDEN, isShown } from '../../../../shared/published/band.ts'
import { catalogue } from '../catalogue.ts'
import type { Candidate } from '../publication.ts'
import { narrowed } from './narrowed.ts'
import { needOf, SMALL } from './needs.ts'
import { cellCount, conversationsIn, type LinkedYear, owingIn, rowsOf } from './relations.ts'
import { type Exhibit, worlds } from './worlds.ts'

/** What the gate is told of a year beside the bytes: the operating figures, and how the taxonomy groups the details. */
export type Ground = Pick<LinkedYear, 'year' | 'periods' | 'lines' | 'groupOf'>
/** `free`: every hidden cell may be 0, 1, 2, 3 or 4, as far as anybody can tell. Else the table and cell for which no world was found. */
export type GateVerdict = { free: true } | { free: false; why: string }

/**
 * Looks whether the bytes of linked tables narrow a hidden cell. For each hidden cell and each value from 0 to 4 it exhibits a world: a
 * list of forms that gives every published byte and fits the operating figures. What it does not find within its steps counts as narrowed.
 * It yields between steps, so that nobody waits for it. `exhibit` is shown each world.
 */
export function* gate(tables: Candidate[], ground: Ground, exhibit: Exhibit = () => {}): Generator<undefined, GateVerdict> {
  const year: LinkedYear = {
    ...ground,
    cells: (table, period) => tables.find((one) => one.table === table && one.period === period)?.cells.map(([cell]) => cell) ?? [],
  }
  const exact = tables.find(({ cells }) => cells.some(([, shown]) => !isShown(shown)))
  if (exact) return { free: false, why: `${exact.table} ${exact.period}: not rounded` }
  const reckoned = yield* reckonedFrom(tables, year)
  if (reckoned) return { free: false, why: reckoned }
  for (const table of tables) {
    const needs = needOf(table)
    const periods = catalogue[table.table].per === 'year' ? ground.periods : [table.period]
    const mostIn = catalogue[table.table].family === 'form' ? owingIn : conversationsIn
    if (needs > periods.reduce((sum, period) => sum + mostIn(year, period), 0))
      return { free: false, why: `${table.table} ${table.period}: too few conversations` }
  }
  const missing = yield* worlds(
    tables.filter(({ table }) => catalogue[table].family === 'form'),
    year,
    exhibit,
  )
  return missing === null ? { free: true } : { free: false, why: missing }
}

/** A hidden cell that can be reckoned from the relations alone, if there is one. */
function* reckonedFrom(tables: Candidate[], year: LinkedYear): Generator<undefined, string | null> {
  const bands = new Map(
    tables.flatMap(({ table, period, cells }) => cells.map(([cell, shown]) => [cellCount(table, period, cell), bandOf(shown)])),
  )
  const { bands: known, by } = yield* narrowed(bands, rowsOf(year))
  for (const { table, period, cells } of tables)
    for (const [cell, shown] of cells) {
      const count = cellCount(table, period, cell)
      const { low, high } = known.get(count) ?? bandOf(shown)
      if (low > high || (shown === HIDDEN && (low > SMALL[0]! || high < SMALL.at(-1)!))) return `${count}: ${by.get(count)}`
    }
  return null
}
