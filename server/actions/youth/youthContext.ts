import { anotherMay } from '../../domain/seating/counsellorsFor.ts'
import { isParked } from '../../domain/seating/inVain.ts'
import { askingOf } from '../../domain/seating/routing.ts'
import type { Ticket } from '../../domain/seating/ticket.ts'
import type { YouthContext } from '../../domain/views.ts'
import { presentLine } from '../lines/presentLine.ts'
import type { Service } from '../service.ts'

/** What a youth's view needs besides the ticket: the queue, the hours, the counsellor's presence. */
export async function youthContext(service: Service, t: Ticket): Promise<Omit<YouthContext, 'rev' | 'pass'>> {
  const { closesAt, shut, onDuty, waiting, estimateFor, mayCloseBefore } = await presentLine(service, t.line)
  // A parked ticket stands in no queue. If it came back now, it would stand last.
  const place =
    t.phase === 'waiting' && isParked(t.inVain)
      ? waiting + 1
      : ((t.phase === 'waiting' ? await service.live.tickets.placeOf(t.line, t.conv) : null) ?? 1)
  const asks = { asking: askingOf(t.choices), avoid: t.avoid }
  // A seat is held for a youth who is rung for, so the seat being taken is no reason to wait.
  const estimate = t.phase === 'ringing' ? ({ why: 'soon' } as const) : estimateFor(place, asks)
  const mine = t.phase === 'chat' ? (onDuty.find((c) => c.person === t.person) ?? null) : null
  return {
    place,
    estimate,
    closesAt,
    shut,
    mayNotReach: mayCloseBefore(estimate, place, asks),
    counsellorAway:
      t.phase === 'chat' && (!mine || (mine.awayAt !== null && service.now() - mine.awayAt >= service.spans.counsellorAwayToldMs)),
    anotherOnDuty: t.phase === 'chat' && anotherMay(asks, onDuty, t.person),
  }
}
