import type { LineId } from '../../../shared/ids.ts'
import type { OnDuty } from '../../domain/seating/shift.ts'
import { watchAlerts } from '../alerts/watchAlerts.ts'
import { forgetCampaigns } from '../campaigns/forgetCampaigns.ts'
import { isRedisDown } from '../down.ts'
import { foldCounts } from '../figures/foldCounts.ts'
import { freezePeriods } from '../figures/freezePeriods.ts'
import type { Service } from '../service.ts'
import { noteUnmanned } from '../team/noteUnmanned.ts'

const freezing = new WeakSet<Service>()

/**
 * Once a minute in one process: alerts are looked at, minutes with nobody on duty are noted, the counts go into the ledger, campaigns that are
 * over are forgotten, and periods that are over are published. A fault of one step does not stop the others, and is thrown when all are done. What a
 * Redis that is down holds up is done in a later minute: the same fold has the same id then.
 */
export async function everyMinute(service: Service): Promise<void> {
  const onDutyOf = readOnce((line) => service.live.shifts.onDuty(line))
  const steps = [
    () => noteUnmanned(service, onDutyOf),
    () => foldCounts(service),
    () => forgetCampaigns(service),
    () => freezeUnlessBusy(service),
  ]
  await watchAlerts(service, onDutyOf)
  const faults: unknown[] = []
  for (const step of steps)
    await step().catch((fault: unknown) => {
      if (!isRedisDown(fault)) faults.push(fault)
    })
  if (faults.length > 0) throw faults[0]
}

/** A freeze may take longer than a minute. It is not begun again meanwhile. */
async function freezeUnlessBusy(service: Service): Promise<void> {
  if (freezing.has(service)) return
  freezing.add(service)
  await freezePeriods(service).finally(() => freezing.delete(service))
}

/** Alerts and unmanned minutes ask who is on duty in the same minute: each line is read once. */
function readOnce(read: (line: LineId) => Promise<OnDuty[]>): (line: LineId) => Promise<OnDuty[]> {
  const known = new Map<LineId, Promise<OnDuty[]>>()
  return (line) => {
    const found = known.get(line) ?? read(line)
    known.set(line, found)
    return found
  }
}
