import type { Estimate } from '../../shared/youthView.ts'
import { type Asks, around } from '../domain/around.ts'
import { estimate } from '../domain/estimate.ts'
import { type LineStanding, lineState } from '../domain/lineState.ts'
import type { OnDuty } from '../domain/shift.ts'
import type { Desk } from './desk.ts'

export type LineNow = LineStanding & {
  waiting: number
  onDuty: OnDuty[]
  estimateFor(place: number, asks: Asks): Estimate
}

/** How a line stands this moment: hours, people, seats, queue. Throws for a line that does not exist: ask the ledger first. */
export async function lineNow(desk: Desk, id: string): Promise<LineNow> {
  const now = desk.now()
  const [line, counted, waiting, onDuty, waits] = await Promise.all([
    desk.ledger.lines.find(id),
    desk.live.tickets.counted(id),
    desk.live.tickets.waiting(id),
    desk.live.shifts.onDuty(id),
    desk.ledger.figures.waits(id, now),
  ])
  if (!line) throw new Error('no such line')
  return {
    ...lineState(line, { now, counted, onDuty }),
    waiting,
    onDuty,
    estimateFor: (place, asks) => estimate(waits, { place, ...around(asks, onDuty, now) }),
  }
}
