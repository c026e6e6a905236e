import type { LineId } from '../../../shared/ids.ts'
import type { OnDuty } from '../../domain/seating/shift.ts'
import { eachAlone } from '../eachAlone.ts'
import type { Service } from '../service.ts'
import { besides } from './sendAlert.ts'
import { watchDays } from './watchDays.ts'
import { watchLine } from './watchLine.ts'

/** Once a minute in one process: looks at every line, and now and then at what stands for days. */
export async function watchAlerts(
  service: Service,
  onDutyOf: (line: LineId) => Promise<OnDuty[]> = service.live.shifts.onDuty,
): Promise<void> {
  await besides(service, 'alerts of all lines', async () => {
    await eachAlone(await service.ledger.lines.all(), (line) => watchLine(service, line, onDutyOf))
  })
  await besides(service, 'alerts that stand for days', async () => {
    if (await service.live.once('alerts-for-days', service.spans.alertDaysMs)) await watchDays(service)
  })
}
