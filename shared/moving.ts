import { z } from 'zod/mini'
import { lineId, moment } from './ids.ts'
import { choices } from './ticket.ts'

/** Where a page of this tab leaves, for the page it leads to, what a youth moves with. That page takes it out as its first step. */
export const MOVING_KEY = 'ungechat>'
/** What was left longer ago never arrived. */
const MOVING_MS = 60_000

/** `chosen`: for a place on `line`; null: back to what is held there. A name or a word is never among it. */
export const moving = z.strictObject({
  line: lineId,
  at: moment,
  chosen: z.nullable(
    z.strictObject({
      choices,
      urgent: z.boolean(),
      mood: z.optional(z.int().check(z.gte(1), z.lte(5))),
      parent: z.optional(z.literal(true)),
    }),
  ),
})
export type Moving = z.output<typeof moving>

/** What an earlier page left for this one, once; null also for what was left for another line. */
export function takeMoving(store: Pick<Storage, 'getItem' | 'removeItem'>, line: string, now: number): Moving | null {
  const written = store.getItem(MOVING_KEY)
  if (written === null) return null
  store.removeItem(MOVING_KEY)
  try {
    const read = moving.safeParse(JSON.parse(written))
    return read.success && read.data.line === line && Math.abs(now - read.data.at) < MOVING_MS ? read.data : null
  } catch {
    return null
  }
}
