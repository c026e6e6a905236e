import { type Band, bandOf } from './rounding.ts'

/** Small lines that publish together, such as those of a region. */
export type Pool = { id: string; lines: string[] }

/** Who publishes what a line counts: the pool that the line is in, else the line itself. The +1s of a line in a pool go to the pool only. */
export const publisherOf = (line: string, pools: Pool[]): string => pools.find((pool) => pool.lines.includes(line))?.id ?? line

/** A line in two pools would be counted in one of them only, and the other's table would say less than its name. */
export const poolsAreApart = (pools: Pool[]): boolean => {
  const all = pools.flatMap((pool) => pool.lines)
  return new Set(all).size === all.length
}

/** The sum over publishers, made from their published bytes and nothing else. So it tells nothing new. */
export function sumOfAll(cells: (string | null)[]): Band & { of: number; withheld: number } {
  const bands = cells.filter((shown) => shown !== null).map(bandOf)
  return {
    low: bands.reduce((sum, { low }) => sum + low, 0),
    high: bands.reduce((sum, { high }) => sum + high, 0),
    of: bands.length,
    withheld: cells.length - bands.length,
  }
}
