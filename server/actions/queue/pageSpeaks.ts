import { restMs } from '../../domain/seating/inVain.ts'
import type { Desk } from '../desk.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import { tellYouth } from '../youth/tellYouth.ts'

/**
 * A page that was silent shows life: its parked ticket comes back, behind whoever waits at this moment. Where it was parked before, it
 * rests a little longer each time and then comes back by itself. For any other ticket nothing changes.
 */
export async function pageSpeaks(desk: Desk, conv: string): Promise<void> {
  const ticket = await desk.live.tickets.find(conv)
  const { parkedAt, backAt, times } = ticket?.inVain ?? { parkedAt: null, backAt: null, times: 0 }
  if (!ticket || parkedAt === null) return
  const due = backAt ?? parkedAt + restMs(times, desk.spans)
  // The deadline first: a ticket that rests without one would never come back.
  if (due > desk.now()) await desk.later('rested', conv, due)
  const answer = await desk.live.tickets.unpark(conv, desk.now(), due)
  if (answer === 'here') return
  await tellYouth(desk, conv)
  if (answer === 'back') await assignWaiting(desk, ticket.line)
}
