import type { Estimate } from '../../shared/youthView.ts'
import { estimate } from '../domain/estimate.ts'
import { isFree, isHere, type LineStanding, lineState } from '../domain/lineState.ts'
import type { OnDuty } from '../domain/shift.ts'
import type { Desk } from './desk.ts'

export type LineNow = LineStanding & {
  waiting: number
  onDuty: OnDuty[]
  estimateFor(place: number): Estimate
}

/** How a line stands this moment: hours, people, seats, queue. Throws for a line that does not exist: ask the ledger first. */
export async function lineNow(desk: Desk, id: string): Promise<LineNow> {
  const now = desk.now()
  const [line, waiting, onDuty, waits] = await Promise.all([
    desk.ledger.lines.find(id),
    desk.live.tickets.waiting(id),
    desk.live.shifts.onDuty(id),
    desk.ledger.figures.waits(id, now),
  ])
  if (!line) throw new Error('no such line')
  const here = onDuty.filter(isHere).length
  const free = onDuty.filter(isFree).reduce((sum, c) => sum + c.seats - c.taken, 0)
  const away = onDuty.some((c) => c.awayAt !== null || c.state === 'away')
  return {
    ...lineState(line, { now, waiting, onDuty }),
    waiting,
    onDuty,
    estimateFor: (place) => estimate(waits, { place, here, free, away }),
  }
}
