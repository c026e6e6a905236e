import type { LineId } from '../../../shared/ids.ts'
import { movedView, type WaitingView } from '../../domain/views.ts'
import { type PresentLine, presentLine } from '../lines/presentLine.ts'
import type { Service } from '../service.ts'

/**
 * Tells the waiting youths of one line who are connected here, when their place or the estimate has changed. The rest of their view is not
 * read again, so a long queue that moves costs one look at each place. Answers the new view of each youth, or null when nothing was told.
 */
export async function refreshWaiting(
  service: Service,
  line: LineId,
  told: WaitingView[],
  now: Promise<PresentLine> = presentLine(service, line),
): Promise<(WaitingView | null)[]> {
  const [standing, { estimateFor, mayCloseBefore, closesAt, shut }] = await Promise.all([
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
    const anew = movedView(view, { place, estimate, closesAt, mayNotReach, shut })
    if (JSON.stringify(anew) === JSON.stringify(view)) return null
    service.tell.youth(view.conv).view(anew)
    return anew
  })
}
