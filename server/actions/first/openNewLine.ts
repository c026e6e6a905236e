import type { LineId } from '../../../shared/ids.ts'
import type { Line } from '../../../shared/line.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Lack } from '../../../shared/settings/firstLine.ts'
import { missingFor } from '../lines/missingFor.ts'
import type { Service } from '../service.ts'

/** `already`: somebody opened the line before. `lacking`: what is missing; nothing was changed. */
type Opened = { did: 'opened' | 'already' } | { did: 'lacking'; lacks: Lack[] }

/** Opens a line that was never open, if nothing is missing. A line that was opened before stays as it is, also closed by hand. A demo needs nothing. */
export async function openNewLine(service: Service, who: string, id: LineId, { demo }: { demo: boolean }): Promise<Outcome<Opened>> {
  const kept = await service.ledger.lineChanges.read(id)
  if (!kept) return refuse('gone')
  if (!kept.line.preparing) return done({ did: 'already' })
  const lacks = demo ? [] : await missingFor(service, id, { demo })
  if (lacks.length > 0) return done({ did: 'lacking', lacks })
  // Somebody may have opened it, and closed it by hand, since it was read.
  const opened = ({ preparing, ...now }: Line): Line | null => (preparing ? { ...now, closedByHand: null } : null)
  const did = await service.ledger.lineRegister.change(id, opened, 'line-opened', { who, now: service.now() })
  if (did === 'gone') return refuse('gone')
  return done({ did: did === 'same' ? 'already' : 'opened' })
}
