import type { DeskView } from '../../../shared/doors/counsellorView.ts'
import { takesNobody } from '../shift/intake.ts'

/** After so long on duty with talks, the desk proposes a break. */
export const LONG_MS = 90 * 60_000
/** A proposal that was put off comes again after so long. */
export const PUT_OFF_MS = 30 * 60_000
/** So long without a talk counts as a break. */
export const QUIET_MS = 15 * 60_000

/** In this page's memory only. `since`: from when on this counsellor has worked without a break; null: is not at work, or had no talk yet. */
export type Working = { since: number | null; talkedAt: number; putOffAt: number | null }
export const rested: Working = { since: null, talkedAt: 0, putOffAt: null }

/** A pause, a rest, being off duty and a quiet spell each end the stretch of work. A page that was loaded anew goes by the oldest talk it finds. */
export function workingAfter(before: Working, { shift, conversations }: Pick<DeskView, 'shift' | 'conversations'>, now: number): Working {
  const pauses = shift === null || shift.state === 'paused' || (takesNobody(shift) && shift.restUntil !== undefined)
  if (pauses) return before.since === null && before.putOffAt === null ? before : rested
  if (conversations.length === 0) return before.since !== null && now - before.talkedAt >= QUIET_MS ? rested : before
  const since = before.since ?? Math.max(shift.since, Math.min(...conversations.map(({ startedAt }) => startedAt)))
  return { ...before, since, talkedAt: now }
}

export const isBreakDue = ({ since, putOffAt }: Working, now: number): boolean =>
  since !== null && now - since >= LONG_MS && (putOffAt === null || now - putOffAt >= PUT_OFF_MS)
