import type { YouthView } from '../../../shared/doors/youthView.ts'
import { type LineNow, lineNow } from '../lines/lineNow.ts'
import type { Service } from '../service.ts'

export type WaitingView = Extract<YouthView, { phase: 'waiting' }>

/**
 * Tells the waiting youths of one line who are connected here, when their place or the estimate has changed. The rest of their view is not
 * read again, so a long queue that moves costs one look at each place. The stamp stays, so that any newer view wins. Answers the new view
 * of each youth, or null when nothing was told.
 */
export async function refreshWaiting(
  service: Service,
  line: string,
  told: WaitingView[],
  now: Promise<LineNow> = lineNow(service, line),
): Promise<(WaitingView | null)[]> {
  const [standing, { estimateFor, mayCloseBefore, closesAt }] = await Promise.all([
    service.live.tickets.standing(
      line,
      told.map((view) => view.conv),
    ),
    now,
  ])
  return told.map((view, i) => {
    const stands = standing[i]
    if (!stands) return null
    const { place } = stands
    const estimate = estimateFor(place, stands.asks)
    const mayNotReach = mayCloseBefore(estimate, place, stands.asks)
    const anew: WaitingView = { ...view, place, estimate, closesAt, mayNotReach }
    if (JSON.stringify(anew) === JSON.stringify(view)) return null
    service.tell.youth(view.conv).emit('youth:view', anew)
    return anew
  })
}
