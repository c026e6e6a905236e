import type { LineId } from '../ids.ts'

/** What a line wishes: null: nothing is said; empty: to count for itself; else the other lines that it wishes to count together with. */
export type PoolWish = LineId[] | null
export type LineWish = { line: LineId; wish: PoolWish }

/** Of the lines that this line wishes to count together with, those that have not named exactly the same lines. Empty: all agree. */
export function notAgreed({ line, wish }: LineWish, others: LineWish[]): LineId[] {
  if (wish === null) return []
  const together = [line, ...wish].sort().join(' ')
  return wish.filter((id) => {
    const other = others.find((one) => one.line === id)
    return !other?.wish || [id, ...other.wish].sort().join(' ') !== together
  })
}

/** The lines that have all named each other, each group once. */
export function agreedGroups(all: LineWish[]): LineId[][] {
  const groups = all.flatMap((one) =>
    one.wish !== null && one.wish.length > 0 && notAgreed(one, all).length === 0 ? [[one.line, ...one.wish].sort()] : [],
  )
  return groups.filter((group, i) => groups.findIndex((other) => other.join(' ') === group.join(' ')) === i)
}
