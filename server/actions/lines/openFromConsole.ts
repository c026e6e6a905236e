import type { LineId } from '../../../shared/ids.ts'
import type { Line } from '../../../shared/line.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Lack } from '../../../shared/settings/firstLine.ts'
import type { Service } from '../service.ts'
import { missingFor } from './missingFor.ts'

/**
 * Opens a line: for the first time only when nothing is missing, and after it was closed by hand at once. The answer says what is missing; if
 * anything is, nothing was changed. A demo needs nothing.
 */
export async function openFromConsole(service: Service, who: string, id: LineId, { demo }: { demo: boolean }): Promise<Outcome<Lack[]>> {
  const line = await service.ledger.lines.find(id)
  if (!line) return refuse('gone')
  const forTheFirstTime = line.preparing
  const missing = forTheFirstTime && !demo ? await missingFor(service, id, { demo }) : []
  if (missing.length > 0) return done(missing)
  // Somebody may open and close it in the same moment: a first opening takes no later closing away.
  const opened = ({ preparing, ...now }: Line): Line => (forTheFirstTime && !preparing ? now : { ...now, closedByHand: null })
  const answer = await service.ledger.lineRegister.change(id, opened, 'line-opened', { who, now: service.now() })
  return answer === 'gone' ? refuse('gone') : done([])
}

/** Closes a line by hand, with a message for youths and the moment it opens again; null: nobody knows yet. Talks are finished. */
export async function closeFromConsole(
  service: Service,
  who: string,
  id: LineId,
  shut: NonNullable<Line['closedByHand']>,
): Promise<Outcome<null>> {
  const closed = (line: Line): Line => ({ ...line, closedByHand: shut })
  const answer = await service.ledger.lineRegister.change(id, closed, 'line-closed', { who, now: service.now() })
  return answer === 'gone' ? refuse('gone') : done(null)
}
