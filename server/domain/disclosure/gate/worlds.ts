import { type Band, bandOf, HIDDEN } from '../../../../shared/published/band.ts'
import type { Table } from '../../../../shared/published/publication.ts'
import { topicGroups } from '../../../../shared/topic.ts'
import { publishedAges } from '../catalogue.ts'
import type { Candidate } from '../publication.ts'
import { dealtToLines } from './dealtToLines.ts'
import { needOf, SMALL } from './needs.ts'
import { type LinkedYear, owingIn } from './relations.ts'
import { steadyPick } from './steadyPick.ts'
import { openWorld } from './world.ts'
import { type Form, layCells, type Place } from './worldCells.ts'

/** How long is searched for a first world, with so many steps for each form more; then for each hidden cell and value, from the start each time. */
const FIRST_STEPS = 3000
const STEPS_A_FORM = 20
const PUSHES = [1000, 2000, 6000]
/** After so many steps the caller may do something else. */
const AT_ONCE = 100

const groups = topicGroups as readonly string[]
const ages = publishedAges as readonly string[]
/** Tables whose cells depend on topics or ages: these take a search. All others only need enough forms. */
const searched: Table[] = ['Q', 'Qd', 'P', 'A', 'TA']

/** A world that was found: its forms, as `layCells` describes them. */
export type Exhibit = (forms: Form[]) => void

/** For each hidden cell and each value a world. Answers the cell and the value for which none was found; null: all were found. */
export function* worlds(tables: Candidate[], year: LinkedYear, exhibit: Exhibit): Generator<undefined, string | null> {
  const bytesOf = (table: Table, period: string) => new Map(tables.find((one) => one.table === table && one.period === period)?.cells ?? [])
  const needIn = (period: string) =>
    Math.max(0, ...tables.filter((one) => !searched.includes(one.table) && one.period === period).map(needOf))
  const details = year.cells('Qd', year.year)
  const cells = layCells({
    periods: year.periods.length,
    groups: groups.length,
    ages: ages.length,
    details: details.map((detail) => groups.indexOf(year.groupOf(detail))),
  })
  const all = year.periods.reduce((sum, period) => sum + owingIn(year, period), 0)
  /** The bytes of each cell of the world; undefined: not published. */
  const bytesAt = (place: Place): string | undefined => {
    switch (place.kind) {
      case 'forms':
      case 'year':
        return undefined
      case 'group':
        return bytesOf('Q', year.periods[place.period]!).get(groups[place.group]!)
      case 'detail':
        return bytesOf('Qd', year.year).get(details[place.detail]!)
      case 'first':
        return bytesOf('P', year.year).get(groups[place.group]!)
      case 'age':
        return bytesOf('A', year.year).get(ages[place.age]!)
      case 'groupAge':
        return bytesOf('TA', year.year).get(`${groups[place.group]}|${ages[place.age]}`)
    }
  }
  const shown = cells.places.map(bytesAt)
  const isYear = year.periods.length > 1 || year.periods[0] === year.year
  const bounds = cells.places.map((place, i): Band => {
    if (place.kind === 'forms') {
      const period = year.periods[place.period]!
      return { low: needIn(period), high: owingIn(year, period) }
    }
    if (place.kind === 'year') return { low: isYear ? needIn(year.year) : 0, high: all }
    return shown[i] === undefined ? { low: 0, high: Number.POSITIVE_INFINITY } : bandOf(shown[i]!)
  })
  const hidden = [...shown.entries()].flatMap(([cell, bytes]) => (bytes === HIDDEN ? [cell] : []))
  const dealt = dealtToLines({ L: bytesOf('L', year.year), G: bytesOf('G', year.year) }, year)
  const world = openWorld(cells, [...bounds], steadyPick())
  yield
  const fits = () => dealt.fits((period) => world.counts[year.periods.indexOf(period)]!)

  function* repaired(steps: number): Generator<undefined, boolean> {
    for (let done = 0; done < steps; done += AT_ONCE) {
      if (world.repair(AT_ONCE)) return true
      yield
    }
    return false
  }

  if (!(yield* repaired(FIRST_STEPS + STEPS_A_FORM * all))) return 'no first world'
  if (!fits()) return 'G, L: no first world'
  const seen = new Map(hidden.map((cell) => [cell, new Set<number>()]))
  const note = () => {
    for (const cell of hidden) seen.get(cell)!.add(world.counts[cell]!)
    exhibit(world.forms())
  }
  note()
  for (const cell of hidden)
    for (const value of SMALL) {
      if (seen.get(cell)!.has(value)) continue
      const before: Form[] = world.forms()
      let found = false
      for (const steps of PUSHES) {
        world.setBounds(cell, { low: value, high: value })
        found = (yield* repaired(steps)) && fits()
        world.setBounds(cell, bounds[cell]!)
        if (found) break
        world.restore(before)
      }
      if (!found) return `${JSON.stringify(cells.places[cell])} ${value}`
      note()
    }
  return dealt.missing()
}
