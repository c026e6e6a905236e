import { whoIs } from '../domain/presence.ts'
import { assignWaiting } from './assignWaiting.ts'
import { youthGone } from './changeYouth.ts'
import { closeQueues } from './closeQueues.ts'
import { counsellorGone } from './counsellorGone.ts'
import type { Desk } from './desk.ts'
import { onDeadline } from './onDeadline.ts'

/** More than this at once is left to the next second, and to the other processes. */
const AT_ONCE = 200

/**
 * Once a second in every process: does what is due, finds those whose process died, and looks at every queue again, so that
 * neither a lost alarm nor a crash between two steps leaves anybody waiting beside a free seat.
 */
export async function sweep(desk: Desk): Promise<void> {
  await doDue(desk)
  await findLapsed(desk)
  for (const line of await desk.ledger.lines.all()) await assignWaiting(desk, line.id)
  await closeQueues(desk)
}

/** What is due now, each once it has been done. A deadline set anew meanwhile stays. */
export async function doDue(desk: Desk): Promise<void> {
  for (const { kind, id, dueAt } of await desk.live.deadlines.due(desk.now(), AT_ONCE)) {
    await onDeadline[kind](desk, id).catch(() => desk.log('deadline-failed', { kind }))
    await desk.live.deadlines.settle(kind, id, dueAt)
  }
}

async function findLapsed(desk: Desk): Promise<void> {
  const before = desk.now() - desk.spans.presenceLapseMs
  for (const id of await desk.live.presence.lapsed(before, AT_ONCE)) {
    if ((await desk.live.presence.drop(id, before, desk.now())) === 'here') continue
    const who = whoIs(id)
    if ('youth' in who) await youthGone(desk, who.youth)
    else await counsellorGone(desk, who.staff)
    await desk.live.presence.forget(id)
  }
}
