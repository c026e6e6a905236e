import { z } from 'zod/mini'
import { choices } from './choices.ts'
import { type LineId, lineId, moment } from './ids.ts'

/**
 * The key of sessionStorage under which a page leaves a youth's choices for the next page of this tab. The next page of ours, on whatever line,
 * removes them when it starts.
 */
export const MOVING_KEY = 'ungechat>'
/** Choices that are older than this are dropped. */
const MOVING_MS = 60_000

/** `chosen`: the choices for a place on `line`; null: the youth goes back to the talk held there. Never a name, never a message. */
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

/** Stores the choices. If this page is still open after a minute, it removes them: on a shared phone they would stay in the tab. */
export function layDown(store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, laid: Omit<Moving, 'at'>, now: number): void {
  const text = JSON.stringify({ ...laid, at: now } satisfies Moving)
  store.setItem(MOVING_KEY, text)
  setTimeout(() => store.getItem(MOVING_KEY) === text && store.removeItem(MOVING_KEY), MOVING_MS)
}

/** Takes the choices that an earlier page left, once. Null also for choices for another line. `line`: null on a page without a line. */
export function takeMoving(store: Pick<Storage, 'getItem' | 'removeItem'>, line: LineId | null, now: number): Moving | null {
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
