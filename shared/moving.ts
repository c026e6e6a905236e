import { z } from 'zod/mini'
import { lineId, moment } from './ids.ts'
import { choices } from './ticket.ts'

/** Where a page of this tab leaves, for the page it leads to, what a youth moves with. Whichever page of ours comes next takes it out as its first step. */
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

/** Lays it down, and takes it away again where this page is still here after its time: on a shared phone it would stay with the tab. */
export function layDown(store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, laid: Omit<Moving, 'at'>, now: number): void {
  const text = JSON.stringify({ ...laid, at: now } satisfies Moving)
  store.setItem(MOVING_KEY, text)
  setTimeout(() => store.getItem(MOVING_KEY) === text && store.removeItem(MOVING_KEY), MOVING_MS)
}

/** What an earlier page left for this one, once; null also for what was left for another line. `line`: null on a page that is of none. */
export function takeMoving(store: Pick<Storage, 'getItem' | 'removeItem'>, line: string | null, now: number): Moving | null {
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
