import type { Estimate } from '../../../shared/doors/youthView.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { InEach } from '../../../shared/lang.ts'
import { type LineStanding, lineState } from '../../domain/lineState.ts'
import { type Asks, counsellorsFor } from '../../domain/seating/counsellorsFor.ts'
import { estimate, likelyMin } from '../../domain/seating/estimate.ts'
import type { OnDuty } from '../../domain/seating/shift.ts'
import type { Service } from '../service.ts'

export type PresentLine = LineStanding & {
  waiting: number
  onDuty: OnDuty[]
  /** Of a closed line: why, where a person closed it, and when it opens. */
  shut?: { message: InEach | null; opensAt: number | null }
  estimateFor(place: number, asks: Asks): Estimate
  /** Whether the line may close before it is the turn of the youth who was told this estimate. */
  mayCloseBefore(told: Estimate, place: number, asks: Asks): boolean
}

const MIN_MS = 60_000

/** The present state of a line: hours, counsellors, seats, queue. Throws for a line that does not exist, so ask the ledger first. */
export async function presentLine(service: Service, id: LineId): Promise<PresentLine> {
  const now = service.now()
  const [line, counted, waiting, onDuty, waits] = await Promise.all([
    service.ledger.lines.find(id),
    service.live.tickets.counted(id),
    service.live.tickets.waiting(id),
    service.live.shifts.onDuty(id),
    service.ledger.figures.waits(id, now),
  ])
  if (!line) throw new Error('no such line')
  const state = lineState(line, { now, counted, onDuty })
  const { closesAt } = state
  return {
    ...state,
    ...(state.state === 'closed' && { shut: { message: state.message, opensAt: state.opensAt } }),
    waiting,
    onDuty,
    estimateFor: (place, asks) => estimate(waits, { place, ...counsellorsFor(asks, onDuty, now) }),
    mayCloseBefore(told, place, asks) {
      const likely = likelyMin(told, { place, ...counsellorsFor(asks, onDuty, now) })
      return closesAt !== null && likely !== null && now + likely * MIN_MS > closesAt
    },
  }
}
