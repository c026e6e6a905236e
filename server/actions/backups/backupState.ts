import type { BackupState } from '../../../shared/alerts.ts'
import { backupOverdue, daysSince } from '../../domain/backupOverdue.ts'
import type { Service } from '../service.ts'

/** When a backup was last finished, and whether one is overdue by the setting of this installation. */
export async function backupState(service: Service): Promise<BackupState> {
  const overdueDays = service.backupOverdueDays ?? null
  const trace = await service.ledger.backupTrace.of()
  return { lastAt: trace.lastAt, overdueDays, overdue: backupOverdue(trace, overdueDays, service.now()) }
}

/** The same for a machine that asks: whole days, and no moment. `days` null: there has been none. */
export async function backupHealth(service: Service): Promise<{ ok: boolean; days: number | null; overdueDays: number | null }> {
  const { lastAt, overdueDays, overdue } = await backupState(service)
  return { ok: !overdue, days: lastAt === null ? null : daysSince(lastAt, service.now()), overdueDays }
}
