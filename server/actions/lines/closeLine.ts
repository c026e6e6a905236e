import type { LineId, PersonId } from '../../../shared/ids.ts'
import type { InEach } from '../../../shared/lang.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { ClosedFor, CloseLineAnswer } from '../../../shared/settings/closing.ts'
import type { LineFault } from '../../../shared/settings/lineFault.ts'
import { withChange } from '../../../shared/settings/lineSettings.ts'
import { closedUntil, isShut } from '../../domain/line/closedByHand.ts'
import { lineFaults, tidied } from '../../domain/line/lineFaults.ts'
import { mayClose } from '../../domain/staff.ts'
import { seeLineNow } from '../figures/seeNow.ts'
import type { Service } from '../service.ts'

/** Other coordinators may save something else of the line in the same moment. Closing then stands over what they saved. */
const TRIES = 5

/** Closes a line by hand, at once, for a coordinator or leader of the line. The answer shows how the line stands after it. */
export async function closeLine(
  service: Service,
  person: PersonId,
  id: LineId,
  message: InEach,
  until: ClosedFor,
): Promise<Outcome<CloseLineAnswer>> {
  if (!mayClose(await service.ledger.staff.find(person), id)) return refuse('not-allowed')
  const shut = await shutLine(service, person, id, message, until)
  if (!shut.ok) return shut
  if (shut.value.did === 'faults') return done(shut.value)
  const now = await seeLineNow(service, id)
  return now ? done({ did: shut.value.did, ...now }) : refuse('gone')
}

/**
 * The same for whoever asks, also at the console. Talks that run go on, and youths who wait are told. A line that is closed by hand already
 * stays as it is. It stands among the last changes of the line, and in the audit, like whatever else is changed of a line.
 */
export async function shutLine(
  service: Service,
  who: string,
  id: LineId,
  message: InEach,
  until: ClosedFor,
): Promise<Outcome<{ did: 'closed' | 'already' } | { did: 'faults'; faults: LineFault[] }>> {
  const now = service.now()
  for (let tries = 0; tries < TRIES; tries++) {
    const kept = await service.ledger.lineChanges.read(id)
    if (!kept) return refuse('gone')
    // A line that was never open cannot be closed: its page says already that it is being made ready.
    if (kept.line.preparing) return refuse('not-allowed')
    if (isShut(kept.line, now)) return done({ did: 'already' })
    const closedByHand = { message, until: closedUntil(until, kept.line, now) }
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
      { who, now },
    )
    if (answer.did === 'faults') return done(answer)
    if (answer.did === 'saved') return done({ did: 'closed' })
  }
  return refuse('slow-down')
}
