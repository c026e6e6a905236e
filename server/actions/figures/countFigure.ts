import type { OperatingEvent } from '../../../shared/statistics.ts'
import { waitEvent } from '../../domain/seating/estimate.ts'
import { slotStart } from '../../domain/time/calendar.ts'
import type { Desk } from '../desk.ts'

/** One more operating figure: about the service, exact, with nothing of the topic family beside it. */
export async function countFigure(desk: Desk, line: string, event: OperatingEvent): Promise<void> {
  await desk.live.counters.count(line, event, slotStart(desk.now()))
}

/** How long somebody waited, as a band. */
export async function countWait(desk: Desk, line: string, waitedMs: number): Promise<void> {
  await desk.live.counters.count(line, waitEvent(waitedMs), slotStart(desk.now()))
}
