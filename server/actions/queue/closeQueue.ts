import type { Line } from '../../../shared/line.ts'
import { isHere, lineState } from '../../domain/line/lineState.ts'
import { endConversation } from '../conversation/endConversation.ts'
import { countFigure } from '../figures/countFigure.ts'
import type { Service } from '../service.ts'

const AT_ONCE = 50

/**
 * The line has closed and no counsellor is left on duty for it: each waiting youth is told so, and shown other places to go. While a
 * counsellor is still on duty, the queue is worked off. Conversations are always finished.
 */
export async function closeQueue(service: Service, line: Line): Promise<void> {
  // Only the hours, or a person who closed the line by hand, make it closed. Redis is asked only then.
  if (lineState(line, { now: service.now(), counted: 0, onDuty: [] }).state !== 'closed') return
  if ((await service.live.shifts.onDuty(line.id)).some(isHere)) return
  const { tickets } = service.live
  for (const ticket of [...(await tickets.first(line.id, AT_ONCE)), ...(await tickets.parked(line.id, AT_ONCE))]) {
    await countFigure(service, line.id, 'not-reached')
    await endConversation(service, ticket.conv, 'timeout')
  }
}
