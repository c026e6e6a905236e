import type { Estimate } from '../../../shared/doors/youthView.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { Shut } from '../../../shared/line.ts'
import { type LineStanding, lineState, shutIn } from '../../domain/line/lineState.ts'
import { type Asks, counsellorsFor } from '../../domain/seating/counsellorsFor.ts'
import { estimate, likelyMin } from '../../domain/seating/estimate.ts'
import type { OnDuty } from '../../domain/seating/shift.ts'
import { hourOfWeek } from '../../domain/time/calendar.ts'
import type { Service } from '../service.ts'

export type PresentLine = LineStanding & {
  waiting: number
  onDuty: OnDuty[]
  /** Present when the line is closed. */
  shut?: Shut
  estimateFor(place: number, asks: Asks): Estimate
  /** Whether the line may close before it is the turn of the youth who was told this estimate. */
  mayCloseBefore(told: Estimate, place: number, asks: Asks): boolean
}

const MIN_MS = 60_000

/** The present state of a line: hours, counsellors, seats, queue. Throws for a line that does not exist, so ask the ledger first. */
export async function presentLine(service: Service, id: LineId): Promise<PresentLine> {
  const now = service.now()
  const [line, counted, waiting, onDuty, lately] = await Promise.all([
    service.ledger.lines.find(id),
    service.live.tickets.counted(id),
    service.live.tickets.waiting(id),
    service.live.shifts.onDuty(id),
    service.ledger.figures.lately(id, now),
  ])
  if (!line) throw new Error('no such line')
  const state = lineState(line, { now, counted, onDuty })
  const { closesAt } = state
  const shut = shutIn(state)
  const usual = { fit: lately.fit, perHour: lately.arrivedByHour[hourOfWeek(now, line.timeZone)] ?? 0 }
  const closesInMin = closesAt === null ? null : (closesAt - now) / MIN_MS
  const around = (place: number, asks: Asks) => ({ place, closesInMin, ...counsellorsFor(asks, onDuty, now) })
  return {
    ...state,
    ...(shut && { shut }),
    waiting,
    onDuty,
    estimateFor: (place, asks) => estimate(usual, around(place, asks)),
    mayCloseBefore(told, place, asks) {
      const likely = likelyMin(told, usual, around(place, asks))
      return closesInMin !== null && likely !== null && likely > closesInMin
    },
  }
}
