import type { YouthView } from '../../shared/youthView.ts'
import type { Desk } from './desk.ts'
import { lineNow } from './lineNow.ts'
import { tellYouth } from './tellYouth.ts'

/** Tells the waiting youths of one line, as far as they are connected here, when their place or the estimate has changed. */
export async function refreshWaiting(desk: Desk, line: string, told: Extract<YouthView, { phase: 'waiting' }>[]): Promise<void> {
  const [places, { estimateFor, closesAt }] = await Promise.all([
    desk.live.tickets.places(
      line,
      told.map((view) => view.conv),
    ),
    lineNow(desk, line),
  ])
  await Promise.all(
    told.map(async (view, i) => {
      const place = places[i]
      if (place === undefined || place === null) return
      const same =
        place === view.place && closesAt === view.closesAt && JSON.stringify(estimateFor(place)) === JSON.stringify(view.estimate)
      if (!same) await tellYouth(desk, view.conv)
    }),
  )
}
