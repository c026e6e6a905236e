import type { Line } from '../../../shared/line.ts'
import { ownerOf, type PresenceId } from '../../domain/presence.ts'
import type { Due } from '../../live/deadlines/deadlines.ts'
import { countLeftTalks } from '../conversation/countTalk.ts'
import { isRedisDown } from '../down.ts'
import { counsellorGone } from '../duty/counsellorGone.ts'
import { faultFields } from '../faultFields.ts'
import { closeQueue } from '../queue/closeQueue.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import type { Service } from '../service.ts'
import { youthGone } from '../youth/changeYouth.ts'
import { hearsSince } from '../youth/heardSince.ts'
import { onDeadline } from './onDeadline.ts'
import { doLeftOver } from './orLater.ts'

/** At most this many at once. The next second and the other processes do the rest. */
const AT_ONCE = 200

/**
 * Once a second in every process. It does what is due, finds the pages whose process died, and looks at every queue again. So neither a
 * lost alarm nor a crash between two steps leaves a youth waiting beside a free seat. When there is nothing to do, it costs one look.
 */
export async function sweep(service: Service): Promise<void> {
  const lines = await linesOf(service)
  const first = await look(service, lines)
  await doAll(service, first.due)
  await doLeftOver(service)
  if (first.uncounted > 0) await countLeftTalks(service)
  await findLapsed(service, first.lapsed)
  const moved = first.due.length + first.lapsed.length > 0
  const { lines: counts } = moved ? await look(service, lines) : first
  for (const [i, { waiting, free }] of counts.entries()) {
    if (waiting === 0) continue
    if (free > 0) await assignWaiting(service, lines[i]!.id)
    await closeQueue(service, lines[i]!)
  }
}

/** Does all deadlines that are due, and settles each one that is done. A deadline that is set anew meanwhile stays. */
export const doDue = async (service: Service): Promise<void> => doAll(service, await service.live.deadlines.due(service.now(), AT_ONCE))

/** Empty while the ledger is down, so that deadlines are done also when the lines are not known. */
const linesOf = (service: Service): Promise<Line[]> =>
  service.ledger.lines.all().catch((error: unknown) => {
    if (!isRedisDown(error)) throw error
    return []
  })

const look = (service: Service, lines: Line[]) =>
  service.live.sweepLook(
    lines.map(({ id }) => id),
    { now: service.now(), lapsedBefore: lapsedBefore(service), atOnce: AT_ONCE },
  )

const lapsedBefore = (service: Service) => service.now() - service.spans.presenceLapseMs

async function doAll(service: Service, due: Due[]): Promise<void> {
  for (const { kind, id, dueAt } of due) {
    const isLeft = await onDeadline[kind](service, id).then(
      () => false,
      (error: unknown) => {
        // When a Redis is down, the deadline stays and is tried again. After a bug it is settled: another try would fail again.
        if (!isRedisDown(error)) service.log('deadline-failed', { deadline: kind, ...faultFields(error) })
        return isRedisDown(error)
      },
    )
    if (!isLeft) await service.live.deadlines.settle(kind, id, dueAt)
  }
}

/** Finds the persons whose process died. After a break in our own hearing, every process first gets time to say who is connected to it. */
async function findLapsed(service: Service, ids: PresenceId[]): Promise<void> {
  if (lapsedBefore(service) < hearsSince(service)) return
  for (const id of ids) {
    if ((await service.live.presence.drop(id, lapsedBefore(service), service.now())) === 'here') continue
    const who = ownerOf(id)
    if ('youth' in who) await youthGone(service, who.youth)
    else await counsellorGone(service, who.staff)
    await service.live.presence.forget(id)
  }
}
