import type { PresenceId } from '../../domain/presence.ts'
import type { Service } from '../service.ts'

/**
 * Since when this person's page has been heard without a break, so that a silence since then is the page's own. Null while no process hears
 * it: the process that holds it is stopped or dead. Breaks in our own hearing count too, because what the page said then may not have
 * reached us.
 */
export async function heardSince(service: Service, id: PresenceId): Promise<number | null> {
  const here = hearsSince(service)
  const [at] = await service.live.presence.whereIs([id])
  const there = at ? await service.live.hearing.of(at) : null
  if (there === null) return here
  return there.agoMs > service.spans.deafMs ? null : Math.max(here, there.since)
}

export const hearsSince = (service: Service): number => service.hearsSince?.() ?? 0
