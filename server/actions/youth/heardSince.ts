import type { PresenceId } from '../../domain/presence.ts'
import type { Service } from '../service.ts'

/**
 * Since when this person's page has been heard without a break, so that silence since then is their own; null where nobody hears it just
 * now: the process that holds it is stopped or dead. Our own deafness counts too: what was said meanwhile may not have come this far.
 */
export async function heardSince(service: Service, id: PresenceId): Promise<number | null> {
  const here = hearsSince(service)
  const [at] = await service.live.presence.whereIs([id])
  const there = at ? await service.live.hearing.of(at) : null
  if (there === null) return here
  return there.agoMs > service.spans.deafMs ? null : Math.max(here, there.since)
}

export const hearsSince = (service: Service): number => service.hearsSince?.() ?? 0
