import type { PresenceId } from '../../domain/presence.ts'
import type { Desk } from '../desk.ts'

/**
 * Since when this person's page has been heard without a break, so that silence since then is their own; null where nobody hears it just
 * now: the process that holds it is stopped or dead. Our own deafness counts too: what was said meanwhile may not have come this far.
 */
export async function heardSince(desk: Desk, id: PresenceId): Promise<number | null> {
  const here = hearsSince(desk)
  const [at] = await desk.live.presence.whereIs([id])
  const there = at ? await desk.live.hearing.of(at) : null
  if (there === null) return here
  return there.agoMs > desk.spans.deafMs ? null : Math.max(here, there.since)
}

export const hearsSince = (desk: Desk): number => desk.hearsSince?.() ?? 0
