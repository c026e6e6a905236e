import type { Band } from '../../../../shared/published/band.ts'
import { type Change, changesFor, type Finder, type Pick } from './changes.ts'
import type { Cells, Form } from './worldCells.ts'

const PROPOSALS = 12
/** In so many of a thousand cases a change is made although it does not help: the way out of a dead end. */
const ASTRAY = 40
type Counted = { form: Form; cells: number[] }

/**
 * A world that a search changes form by form until every count is within its bounds. Which changes are tried follows the numbers of `pick`
 * alone, so the same bounds and numbers always end the same way.
 */
export function openWorld(cells: Cells, bounds: Band[], pick: Pick) {
  const forms = new Map<number, Counted>()
  let next = 0
  const counts = bounds.map(() => 0)
  const members = bounds.map(() => new Heap())
  const wrong = new Heap()
  const changes = changesFor(cells, pick)
  const off = (cell: number, count: number) => Math.max(0, bounds[cell]!.low - count, count - bounds[cell]!.high)
  const lacks = (cell: number) => counts[cell]! < bounds[cell]!.low
  const look = (cell: number) => (off(cell, counts[cell]!) > 0 ? wrong.add(cell) : wrong.drop(cell))
  for (const cell of bounds.keys()) look(cell)

  const find: Finder = {
    form: (id) => forms.get(id)!.form,
    any: () => members[cells.shape.periods]!.one(pick),
    within: (cell) => members[cell]!.one(pick),
    lacking: () => {
      const cell = wrong.one(pick)
      return cell !== null && lacks(cell) ? cells.places[cell]! : null
    },
  }

  /** By how much the world would be further off. A change that changes no count is useless: the search would stay where it is. */
  function weigh({ was, is }: Change): number {
    const out = was === null ? [] : forms.get(was)!.cells
    const into = is === null ? [] : cells.cellsOf(is)
    let worse = 0
    let moved = false
    for (const cell of out) {
      if (into.includes(cell)) continue
      moved = true
      worse += off(cell, counts[cell]! - 1) - off(cell, counts[cell]!)
    }
    for (const cell of into) {
      if (out.includes(cell)) continue
      moved = true
      worse += off(cell, counts[cell]! + 1) - off(cell, counts[cell]!)
    }
    return moved ? worse : Number.POSITIVE_INFINITY
  }

  function make({ was, is }: Change): void {
    if (was !== null) {
      for (const cell of forms.get(was)!.cells) {
        counts[cell]!--
        members[cell]!.drop(was)
        look(cell)
      }
      forms.delete(was)
    }
    if (is === null) return
    const id = next++
    const into = cells.cellsOf(is)
    forms.set(id, { form: is, cells: into })
    for (const cell of into) {
      counts[cell]!++
      members[cell]!.add(id)
      look(cell)
    }
  }

  /** The best of some changes that bring one count nearer to its bounds. */
  function step(): void {
    const cell = wrong.one(pick)!
    const place = cells.places[cell]!
    let best: Change | null = null
    let least = Number.POSITIVE_INFINITY
    for (let i = 0; i < PROPOSALS; i++) {
      const change = lacks(cell) ? changes.more(place, find) : changes.fewer(place, find)
      const worse = change === null ? Number.POSITIVE_INFINITY : weigh(change)
      if (worse >= least) continue
      least = worse
      best = change
    }
    if (best && (least <= 0 || pick(1000) < ASTRAY)) make(best)
  }

  return {
    counts,
    /** Repairs the world within so many steps. Answers whether every count is within its bounds. */
    repair(steps: number): boolean {
      for (let done = 0; wrong.size() > 0; done++) {
        if (done >= steps) return false
        step()
      }
      return true
    },
    setBounds(cell: number, to: Band) {
      bounds[cell] = to
      look(cell)
    },
    forms: () => [...forms.values()].map(({ form }) => form),
    /** Goes back to these forms. */
    restore(to: Form[]) {
      for (const id of [...forms.keys()]) make({ was: id, is: null })
      for (const form of to) make({ was: null, is: form })
    },
  }
}

/** Numbers of which one is picked. Adding, dropping and picking cost the same however many there are. */
class Heap {
  private list: number[] = []
  private at = new Map<number, number>()
  size = () => this.list.length
  add(id: number) {
    if (this.at.has(id)) return
    this.at.set(id, this.list.length)
    this.list.push(id)
  }
  drop(id: number) {
    const at = this.at.get(id)
    if (at === undefined) return
    const last = this.list.pop()!
    this.at.delete(id)
    if (last === id) return
    this.list[at] = last
    this.at.set(last, at)
  }
  one(pick: Pick): number | null {
    return this.list.length === 0 ? null : this.list[pick(this.list.length)]!
  }
}
