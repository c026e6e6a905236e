import { watchAlerts } from '../alerts/watchAlerts.ts'
import { forgetCampaigns } from '../campaigns/forgetCampaigns.ts'
import { isRedisDown } from '../down.ts'
import { foldCounts } from '../figures/foldCounts.ts'
import { freezePeriods } from '../figures/freezePeriods.ts'
import type { Service } from '../service.ts'
import { noteUnmanned } from '../team/noteUnmanned.ts'

const freezing = new WeakSet<Service>()

/**
 * Once a minute in one process: we look what must be told outside and which line is open with nobody on duty, the counts go into the ledger, and periods that are over are published. If
 * a Redis is down, the next minute does it: the same fold has the same id then. A freeze may take longer than a minute. It is not begun again
 * meanwhile.
 */
export async function everyMinute(service: Service): Promise<void> {
  await watchAlerts(service)
  try {
    await noteUnmanned(service)
    await foldCounts(service)
    await forgetCampaigns(service)
    if (freezing.has(service)) return
    freezing.add(service)
    await freezePeriods(service).finally(() => freezing.delete(service))
  } catch (error) {
    if (!isRedisDown(error)) throw error
  }
}
