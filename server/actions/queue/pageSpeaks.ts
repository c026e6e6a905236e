import type { ConvId } from '../../../shared/ids.ts'
import { restMs } from '../../domain/seating/inVain.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'

/**
 * A page that was silent is heard again: its parked ticket comes back, behind all who wait at this moment. A ticket that was parked before
 * rests first, longer each time, and then comes back by itself. For any other ticket nothing changes.
 */
export async function pageSpeaks(service: Service, conv: ConvId): Promise<void> {
  const ticket = await service.live.tickets.find(conv)
  const { parkedAt, backAt, times } = ticket?.inVain ?? { parkedAt: null, backAt: null, times: 0 }
  if (!ticket || parkedAt === null) return
  const due = backAt ?? parkedAt + restMs(times, service.spans)
  // The deadline is set first: a ticket that rests without one would never come back.
  if (due > service.now()) await service.later('rested', conv, due)
  const answer = await service.live.tickets.unpark(conv, service.now(), due)
  if (answer === 'here') return
  await tellYouth(service, conv)
  if (answer === 'back') await assignWaiting(service, ticket.line)
}
