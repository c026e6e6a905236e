import { isCall, type Receiver, type SaveAlertsAnswer } from '../../../shared/alerts.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { hasRole } from '../../domain/staff.ts'
import type { Service } from '../service.ts'
import { alertSettingsOf } from './seeAlerts.ts'

/**
 * Saves where the alerts of a line go, over the version that the coordinator had read. A request that comes twice is saved once: what stands
 * already, by the same person, over the same version, is the answer.
 */
export async function saveAlerts(
  service: Service,
  person: PersonId,
  line: LineId,
  base: number,
  receivers: Receiver[],
): Promise<Outcome<SaveAlertsAnswer>> {
  if (!hasRole(await service.ledger.staff.find(person), line, 'coordinator')) return refuse('not-allowed')
  if (!(await service.ledger.lines.find(line))) return refuse('gone')
  if (new Set(receivers.map(({ id }) => id)).size < receivers.length) return refuse('malformed')
  const faults = receivers.flatMap(({ id, way, address, call }) => {
    const why = service.outside.addressFault(way, address) ?? (call === undefined || isCall(call) ? null : 'not-call')
    return why === null ? [] : [{ id, why }]
  })
  if (faults.length > 0) return done({ did: 'wrong', faults })
  const { alertReceivers } = service.ledger
  const did = await alertReceivers.save(line, base, receivers, { who: person, now: service.now() })
  if (did === 'same') return done({ did, settings: await alertSettingsOf(service, line) })
  const stands = await alertReceivers.of(line)
  const isMine = stands.version === base + 1 && stands.by === person && JSON.stringify(stands.receivers) === JSON.stringify(receivers)
  return done({ did: did === 'saved' || isMine ? 'saved' : 'newer', settings: await alertSettingsOf(service, line) })
}
