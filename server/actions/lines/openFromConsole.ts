import type { LineId } from '../../../shared/ids.ts'
import type { Line } from '../../../shared/line.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Lack } from '../../../shared/settings/firstLine.ts'
import type { Service } from '../service.ts'
import { missingFor } from './missingFor.ts'
import { unshutLine } from './openLine.ts'

/**
 * Opens a line: for the first time only when nothing is missing, and after it was closed by hand at once. The answer says what is missing; if
 * anything is, nothing was changed. A demo needs nothing.
 */
export async function openFromConsole(service: Service, who: string, id: LineId, { demo }: { demo: boolean }): Promise<Outcome<Lack[]>> {
  const line = await service.ledger.lines.find(id)
  if (!line) return refuse('gone')
  if (!line.preparing) {
    const opened = await unshutLine(service, who, id)
    return opened.ok ? done([]) : opened
  }
  const missing = demo ? [] : await missingFor(service, id, { demo })
  if (missing.length > 0) return done(missing)
  // Somebody may open and close it in the same moment: a first opening takes no later closing away.
  const opened = ({ preparing, ...now }: Line): Line => (preparing ? { ...now, closedByHand: null } : now)
  const answer = await service.ledger.lineRegister.change(id, opened, 'line-opened', { who, now: service.now() })
  return answer === 'gone' ? refuse('gone') : done([])
}
