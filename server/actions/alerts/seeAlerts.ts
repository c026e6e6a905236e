import { type AlertSettings, MOST_LEADERS } from '../../../shared/alerts.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { hasRole } from '../../domain/staff.ts'
import { backupState } from '../backups/backupState.ts'
import type { Service } from '../service.ts'
import { signingKey } from './deliverAlert.ts'
import { onCallAt } from './receiversFor.ts'

/** Where the alerts of a line go, and how each receiver answered last. For its coordinators. */
export async function seeAlerts(service: Service, person: PersonId, line: LineId): Promise<Outcome<AlertSettings>> {
  if (!hasRole(await service.ledger.staff.find(person), line, 'coordinator')) return refuse('not-allowed')
  return done(await alertSettingsOf(service, line))
}

export async function alertSettingsOf(service: Service, line: LineId): Promise<AlertSettings> {
  const { version, at, by, receivers } = await service.ledger.alertReceivers.of(line)
  const saver = by === null ? null : await service.ledger.staff.find(by)
  return {
    line,
    version,
    at,
    by: saver?.name ?? null,
    receivers: await Promise.all(
      receivers.map(async (receiver) => ({
        receiver,
        key: receiver.way === 'webhook' ? signingKey(service, line, receiver) : null,
        health: await service.live.alerts.healthOf({ line, receiver: receiver.id }),
      })),
    ),
    leaders: await leadersOf(service, line),
    call: (await service.ledger.leaders.of(line))?.call ?? null,
    backup: await backupState(service),
    ways: service.outside.ways,
  }
}

/** The leaders of the line, so that a receiver can be given to one of them. */
async function leadersOf(service: Service, line: LineId): Promise<AlertSettings['leaders']> {
  const [all, onCall] = await Promise.all([service.ledger.team.all(), onCallAt(service, line, service.now())])
  return all
    .filter((staff) => hasRole(staff, line, 'leader'))
    .map(({ person, name }) => ({ person, name, onCall: onCall.includes(person) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .slice(0, MOST_LEADERS)
}
