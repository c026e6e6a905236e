import type { Line } from '../../../shared/line.ts'
import { type PresenceId, whoIs } from '../../domain/presence.ts'
import type { Due } from '../../live/deadlines/deadlines.ts'
import { isAway } from '../away.ts'
import { countLeftTalks } from '../conversation/countTalk.ts'
import type { Desk } from '../desk.ts'
import { counsellorGone } from '../duty/counsellorGone.ts'
import { closeQueue } from '../queue/closeQueue.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import { youthGone } from '../youth/changeYouth.ts'
import { hearsSince } from '../youth/heardSince.ts'
import { onDeadline } from './onDeadline.ts'
import { doLeftOver } from './orLater.ts'

/** More than this at once is left to the next second, and to the other processes. */
const AT_ONCE = 200

/**
 * Once a second in every process: does what is due, finds those whose process died, and looks at every queue again, so that
 * neither a lost alarm nor a crash between two steps leaves anybody waiting beside a free seat. Where nothing is to be done it
 * is one look.
 */
export async function sweep(desk: Desk): Promise<void> {
  const lines = await linesOf(desk)
  const first = await look(desk, lines)
  await doAll(desk, first.due)
  await doLeftOver(desk)
  if (first.uncounted > 0) await countLeftTalks(desk)
  await findLapsed(desk, first.lapsed)
  const moved = first.due.length + first.lapsed.length > 0
  const { lines: counts } = moved ? await look(desk, lines) : first
  for (const [i, { waiting, free }] of counts.entries()) {
    if (waiting === 0) continue
    if (free > 0) await assignWaiting(desk, lines[i]!.id)
    await closeQueue(desk, lines[i]!)
  }
}

/** What is due now, each once it has been done. A deadline set anew meanwhile stays. */
export const doDue = async (desk: Desk): Promise<void> => doAll(desk, await desk.live.deadlines.due(desk.now(), AT_ONCE))

/** What is due is done also while nobody knows the lines. */
const linesOf = (desk: Desk): Promise<Line[]> =>
  desk.ledger.lines.all().catch((error: unknown) => {
    if (!isAway(error)) throw error
    return []
  })

const look = (desk: Desk, lines: Line[]) =>
  desk.live.sweepLook(
    lines.map(({ id }) => id),
    { now: desk.now(), lapsedBefore: lapsedBefore(desk), atOnce: AT_ONCE },
  )

const lapsedBefore = (desk: Desk) => desk.now() - desk.spans.presenceLapseMs

async function doAll(desk: Desk, due: Due[]): Promise<void> {
  for (const { kind, id, dueAt } of due) {
    const isLeft = await onDeadline[kind](desk, id).then(
      () => false,
      (error: unknown) => {
        // A Redis that is away comes back, and the deadline with it; a bug would only come again.
        if (!isAway(error)) desk.log('deadline-failed', { kind })
        return isAway(error)
      },
    )
    if (!isLeft) await desk.live.deadlines.settle(kind, id, dueAt)
  }
}

/** Those whose process died. After a break of our own hearing every process is given the time to say who is with it. */
async function findLapsed(desk: Desk, ids: PresenceId[]): Promise<void> {
  if (lapsedBefore(desk) < hearsSince(desk)) return
  for (const id of ids) {
    if ((await desk.live.presence.drop(id, lapsedBefore(desk), desk.now())) === 'here') continue
    const who = whoIs(id)
    if ('youth' in who) await youthGone(desk, who.youth)
    else await counsellorGone(desk, who.staff)
    await desk.live.presence.forget(id)
  }
}
