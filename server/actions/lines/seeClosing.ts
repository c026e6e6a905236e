import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { ClosedFor, ClosingAsked } from '../../../shared/settings/closing.ts'
import { closedUntil, openingAfter } from '../../domain/line/closedByHand.ts'
import { mayClose } from '../../domain/staff.ts'
import type { Service } from '../service.ts'

/** When the line would open again if it were closed so now. Nothing is changed. */
export async function seeClosing(service: Service, person: PersonId, id: LineId, until: ClosedFor): Promise<Outcome<ClosingAsked>> {
  if (!mayClose(await service.ledger.staff.find(person), id)) return refuse('not-allowed')
  const line = await service.ledger.lines.find(id)
  return line ? done({ opensAt: openingAfter(line, closedUntil(until, line, service.now())) }) : refuse('gone')
}
