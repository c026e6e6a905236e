import type { LineId, PersonId } from '../../../shared/ids.ts'
import type { InEach } from '../../../shared/lang.ts'
import type { Line } from '../../../shared/line.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { ClosedFor, CloseLineAnswer } from '../../../shared/settings/closing.ts'
import { withChange } from '../../../shared/settings/lineSettings.ts'
import { isShut, restOfDay } from '../../domain/line/closedByHand.ts'
import { lineFaults, tidied } from '../../domain/line/lineFaults.ts'
import { lineState } from '../../domain/lineState.ts'
import { hasRole } from '../../domain/staff.ts'
import type { Service } from '../service.ts'
import { readLine } from './readLine.ts'

/** Other coordinators may save something else of the line in the same moment. Closing then stands over what they saved. */
const TRIES = 5

/**
 * Closes a line by hand, at once: a coordinator is ill at 14:55. Talks that run go on, and youths who wait are told. A line that is closed
 * by hand already stays as it is, and the answer shows how.
 */
export async function closeLine(
  service: Service,
  person: PersonId,
  id: LineId,
  message: InEach,
  until: ClosedFor,
): Promise<Outcome<CloseLineAnswer>> {
  if (!hasRole(await service.ledger.staff.find(person), id, 'coordinator')) return refuse('not-allowed')
  const now = service.now()
  for (let tries = 0; tries < TRIES; tries++) {
    const kept = await service.ledger.lineChanges.read(id)
    if (!kept) return refuse('gone')
    // A line that was never open cannot be closed: its page says already that it is being made ready.
    if (kept.line.preparing) return refuse('not-allowed')
    if (isShut(kept.line, now)) return answered(service, person, id, 'already')
    const closedByHand = { message, until: momentOf(until, kept.line, now) }
    const answer = await service.ledger.lineChanges.save(
      id,
      kept.version,
      (line, others) => {
        const next = { ...line, ...tidied(withChange(line, { closedByHand })) }
        return {
          next,
          faults: (fields) =>
            lineFaults(next, fields, { own: id, others, numbers: [], standing: line.municipalities, now, isInUse: false }),
        }
      },
      { who: person, now },
    )
    if (answer.did === 'faults') return done(answer)
    if (answer.did === 'saved') return answered(service, person, id, 'closed')
  }
  return refuse('slow-down')
}

function momentOf(until: ClosedFor, line: Line, now: number): number | null {
  if (until === 'by-hand') return null
  return until === 'day' ? restOfDay(line.hours, line.timeZone, now) : until
}

async function answered(service: Service, person: PersonId, id: LineId, did: 'closed' | 'already'): Promise<Outcome<CloseLineAnswer>> {
  const [reading, line] = await Promise.all([readLine(service, person, id), service.ledger.lines.find(id)])
  if (!reading.ok) return reading
  if (!line) return refuse('gone')
  const { opensAt } = lineState(line, { now: service.now(), counted: 0, onDuty: [] })
  return done({ did, reading: reading.value, opensAt })
}
