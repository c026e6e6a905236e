import type { OperatingEvent } from '../../../shared/figures.ts'
import type { LineId } from '../../../shared/ids.ts'
import { waitEvent } from '../../domain/seating/estimate.ts'
import { slotStart } from '../../domain/time/calendar.ts'
import type { Service } from '../service.ts'

/** Counts one operating figure. It is about the service and exact, and stands beside nothing of the topic family. */
export async function countFigure(service: Service, line: LineId, event: OperatingEvent): Promise<void> {
  await service.live.counters.count(line, event, slotStart(service.now()))
}

/** Counts how long a youth waited, as a band. */
export async function countWait(service: Service, line: LineId, waitedMs: number): Promise<void> {
  await service.live.counters.count(line, waitEvent(waitedMs), slotStart(service.now()))
}
