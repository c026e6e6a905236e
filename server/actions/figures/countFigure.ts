import type { OperatingEvent } from '../../../shared/statistics.ts'
import { waitEvent } from '../../domain/seating/estimate.ts'
import { slotStart } from '../../domain/time/calendar.ts'
import type { Service } from '../service.ts'

/** One more operating figure: about the service, exact, with nothing of the topic family beside it. */
export async function countFigure(service: Service, line: string, event: OperatingEvent): Promise<void> {
  await service.live.counters.count(line, event, slotStart(service.now()))
}

/** How long somebody waited, as a band. */
export async function countWait(service: Service, line: string, waitedMs: number): Promise<void> {
  await service.live.counters.count(line, waitEvent(waitedMs), slotStart(service.now()))
}
