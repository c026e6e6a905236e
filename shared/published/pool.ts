import { z } from 'zod/mini'
import { lineId, poolId } from '../ids.ts'
import { inEach } from '../lang.ts'

export const MOST_POOLS = 100
const MOST_ROWS = 500
const year = z.int().check(z.gte(2000), z.lte(9999))

/**
 * Lines that publish their topic figures together. A row of `lines`: this line belongs to the pool in each year from `from` on, and before
 * `until`, if that is set. A row never changes what it says of a year that has begun.
 */
export const pool = z.strictObject({
  id: poolId,
  name: inEach,
  /** The time zone of each of its lines. */
  timeZone: z.string(),
  lines: z.array(z.strictObject({ line: lineId, from: year, until: z.nullable(year) })).check(z.maxLength(MOST_ROWS)),
})
export type Pool = z.output<typeof pool>
