import type { YouthView } from '../../shared/youthView.ts'
import type { Desk } from './desk.ts'
import { lineNow } from './lineNow.ts'
import { reachable } from './surroundings.ts'

/**
 * Tells the waiting youths of one line, as far as they are connected here, when their place or the estimate has changed. Nothing else of
 * what they were told is read again, so that a long queue that moves costs one look at each place; the stamp stays, so that any newer view wins.
 */
export async function refreshWaiting(desk: Desk, line: string, told: Extract<YouthView, { phase: 'waiting' }>[]): Promise<void> {
  const [standing, { estimateFor, closesAt }] = await Promise.all([
    desk.live.tickets.standing(
      line,
      told.map((view) => view.conv),
    ),
    lineNow(desk, line),
  ])
  told.forEach((view, i) => {
    const stands = standing[i]
    if (!stands) return
    const { place } = stands
    const estimate = estimateFor(place, stands.asks)
    if (place === view.place && closesAt === view.closesAt && JSON.stringify(estimate) === JSON.stringify(view.estimate)) return
    const mayNotReach = !reachable(desk.now(), estimate, closesAt)
    desk.tell.youth(view.conv).emit('youth:view', { ...view, place, estimate, closesAt, mayNotReach })
  })
}
