import { bandOf, HIDDEN } from '../../../../shared/published/band.ts'
import { catalogue } from '../catalogue.ts'
import { SMALL } from './needs.ts'
import { formsAtMost, type LinkedYear } from './relations.ts'

type Bytes = Map<string, string>
type Line = LinkedYear['lines'][number]
/** The counts that the cells must have at least. */
type Needs = { L: Map<string, number>; G: Map<string, number> }

/**
 * Municipalities and offers are named only by forms of the lines that have them. So the forms of a world are given to lines, and no line gets
 * more of a period than it had conversations that owed one. `fits`: can the forms of this world name what is shown of L and G? `missing`: a hidden cell
 * of these tables that could be 4 in no world that was asked about.
 */
export function dealtToLines(tables: { L: Bytes; G: Bytes }, year: LinkedYear) {
  const least = (bytes: Bytes) => new Map([...bytes].map(([cell, shown]) => [cell, bandOf(shown).low]))
  const shown: Needs = { L: least(tables.L), G: least(tables.G) }
  const most = SMALL.at(-1) ?? 0
  const waiting = new Map(
    (['L', 'G'] as const).flatMap((table) =>
      [...tables[table]].flatMap(([cell, bytes]): [string, Needs][] =>
        bytes === HIDDEN ? [[`${table} ${cell}`, { ...shown, [table]: new Map(shown[table]).set(cell, most) }]] : [],
      ),
    ),
  )
  const canBe = (needs: Needs, formsIn: (period: string) => number) => {
    const wants = wanted(needs, year)
    return wants !== null && canHave(wants, year, formsIn)
  }
  return {
    fits(formsIn: (period: string) => number): boolean {
      if (!canBe(shown, formsIn)) return false
      for (const [cell, needs] of waiting) if (canBe(needs, formsIn)) waiting.delete(cell)
      return true
    },
    missing: (): string | null => [...waiting.keys()][0] ?? null,
  }
}

/** How many forms each line must have for what it has to name: one municipality a form, three offers a form and each of them once. Null: more than it had conversations. */
function wanted({ L, G }: Needs, { lines, periods }: LinkedYear): number[] | null {
  const forms = lines.map(() => 0)
  const named = lines.map(() => 0)
  const room = lines.map((line) => periods.reduce((sum, period) => sum + formsAtMost(line, period), 0))
  const moreFor = (l: number, count: number): number => {
    const more = Math.max(0, Math.min(count, room[l]! - forms[l]!))
    forms[l]! += more
    return more
  }
  /** The lines that have it, those with most room first. */
  const having = (has: (line: Line) => boolean) =>
    lines.flatMap((line, l) => (has(line) ? [l] : [])).toSorted((a, b) => room[b]! - forms[b]! - (room[a]! - forms[a]!))
  /** What few lines can name comes first. */
  const inOrder = (needs: Map<string, number>, has: (line: Line, cell: string) => boolean) =>
    [...needs].toSorted(([a], [b]) => having((line) => has(line, a)).length - having((line) => has(line, b)).length)

  const ofLine = (line: Line, cell: string) => line.municipalities.includes(cell)
  for (const [cell, need] of inOrder(L, ofLine)) {
    let left = need
    for (const l of having((line) => ofLine(line, cell))) left -= moreFor(l, left)
    if (left > 0) return null
  }
  const offered = (line: Line, cell: string) => line.offers.includes(cell)
  for (const [cell, need] of inOrder(G, offered)) {
    let left = need
    const those = having((line) => offered(line, cell))
    const here = lines.map(() => 0)
    const name = (l: number) => {
      const count = Math.max(0, Math.min(left, forms[l]! - here[l]!, catalogue.G.most * forms[l]! - named[l]!))
      here[l]! += count
      named[l]! += count
      left -= count
    }
    for (const l of those) name(l)
    for (const l of those) {
      const short = Math.max(here[l]! + left - forms[l]!, Math.ceil((named[l]! + left) / catalogue.G.most) - forms[l]!)
      if (left > 0) moreFor(l, short)
      name(l)
    }
    if (left > 0) return null
  }
  return forms
}

/** Can each line have so many of the forms of a world, in no period more than can have had one? Lines move to other periods to make room. */
function canHave(wants: number[], { lines, periods }: LinkedYear, formsIn: (period: string) => number): boolean {
  const free = periods.map(formsIn)
  const had = lines.map(() => periods.map(() => 0))
  /** Gives a line some forms more, at most so many. Answers how many. */
  const give = (l: number, most: number, tried: Set<number>): number => {
    for (const [p, period] of periods.entries()) {
      const room = Math.min(most, formsAtMost(lines[l]!, period) - had[l]![p]!)
      if (room <= 0 || tried.has(p)) continue
      tried.add(p)
      const taken = free[p]! > 0 ? Math.min(room, free[p]!) : moved(l, p, room, tried)
      if (taken === 0) continue
      if (free[p]! > 0) free[p]! -= taken
      had[l]![p]! += taken
      return taken
    }
    return 0
  }
  /** Another line gives up forms of this period for forms of another one. */
  const moved = (l: number, p: number, most: number, tried: Set<number>): number => {
    for (const other of lines.keys()) {
      const has = had[other]![p]!
      const count = other === l || has === 0 ? 0 : give(other, Math.min(most, has), tried)
      had[other]![p]! -= count
      if (count > 0) return count
    }
    return 0
  }
  return wants.every((want, l) => {
    for (let left = want; left > 0; ) {
      const given = give(l, left, new Set())
      if (given === 0) return false
      left -= given
    }
    return true
  })
}
