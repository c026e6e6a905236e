import { isHere } from '../domain/lineState.ts'
import { countFigure } from './countFigure.ts'
import type { Desk } from './desk.ts'
import { endConversation } from './endConversation.ts'
import { lineNow } from './lineNow.ts'

const AT_ONCE = 50

/**
 * A line has closed and nobody is left to take those who wait: each is told so, with other places to go.
 * While somebody is still on duty the queue is worked off; conversations always finish.
 */
export async function closeQueues(desk: Desk): Promise<void> {
  for (const line of await desk.ledger.lines.all()) {
    if ((await desk.live.tickets.waiting(line.id)) === 0) continue
    const { state, onDuty } = await lineNow(desk, line.id)
    if (state !== 'closed' || onDuty.some(isHere)) continue
    for (const ticket of await desk.live.tickets.first(line.id, AT_ONCE)) {
      await countFigure(desk, line.id, 'not-reached')
      await endConversation(desk, ticket.conv, 'timeout')
    }
  }
}
