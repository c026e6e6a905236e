import type { DeskView } from '../../../shared/doors/counsellorView.ts'

/** The page remembers so many moments. The oldest go first. */
const MOST = 20

/**
 * When rings lapsed at this desk without an answer. The server counts them, and the page only adds the moments, so that a ring that was sent on or
 * withdrawn is none. A count that the page finds when it opens has no moments any more.
 */
export function missedAfter(missed: number[], before: DeskView, told: DeskView, now: number): number[] {
  if (!before.shift || !told.shift) return told.shift ? missed : []
  const counted = told.shift.missed - (told.shift.missed < before.shift.missed ? 0 : before.shift.missed)
  if (counted <= 0) return missed
  const rung = before.rings
    .filter((ring) => !ring.accepted && !told.rings.some((r) => r.ring === ring.ring))
    .map((ring) => Math.min(now, ring.dueAt))
    .sort((a, b) => a - b)
  const moments = Array.from({ length: counted }, (_, i) => rung[i] ?? now)
  return [...missed, ...moments].slice(-MOST)
}
