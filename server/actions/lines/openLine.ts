import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { OpenLineAnswer } from '../../../shared/settings/closing.ts'
import { mayClose } from '../../domain/staff.ts'
import { seeLineNow } from '../figures/seeNow.ts'
import type { Service } from '../service.ts'

const TRIES = 5

/** Takes a closing by hand away, for a coordinator or leader of the line. The answer shows how the line stands after it. */
export async function openLine(service: Service, person: PersonId, id: LineId): Promise<Outcome<OpenLineAnswer>> {
  if (!mayClose(await service.ledger.staff.find(person), id)) return refuse('not-allowed')
  const opened = await unshutLine(service, person, id)
  if (!opened.ok) return opened
  const now = await seeLineNow(service, id)
  return now ? done(now) : refuse('gone')
}

/** The same for whoever asks, also at the console: from now on the hours decide. A line that is not closed by hand stays as it is. */
export async function unshutLine(service: Service, who: string, id: LineId): Promise<Outcome<null>> {
  const by = { who, now: service.now() }
  for (let tries = 0; tries < TRIES; tries++) {
    const kept = await service.ledger.lineChanges.read(id)
    if (!kept) return refuse('gone')
    // For the first time a line is opened by openFirst, which asks for what is missing.
    if (kept.line.preparing) return refuse('not-allowed')
    const reopened = await service.ledger.lineChanges.save(
      id,
      kept.version,
      (line) => ({ next: { ...line, closedByHand: null }, faults: () => [] }),
      by,
    )
    if (reopened.did !== 'newer') return done(null)
  }
  return refuse('slow-down')
}
