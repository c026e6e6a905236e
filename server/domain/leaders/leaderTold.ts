import type { LeaderTold } from '../../../shared/leaders/leadersNow.ts'

/**
 * To which receivers an alert was sent (`to`), which it reached and when, where it failed, and who has seen it. `leader`: the receiver is of a leader
 * who was on call. All moments are milliseconds of this server's clock.
 */
export type Telling = {
  since: number
  to: { receiver: string; leader: boolean }[]
  reached: Record<string, number>
  failed: Record<string, number>
  seen: { at: number; receiver: string } | null
}

/**
 * What a counsellor reads of an alert. If the leader on call has receivers, only they count: a counsellor who waits for the leader must not
 * read "told" because another receiver, such as a duty system, was told. What is still on its way after `lateMs` counts as failed, so that the counsellor rings.
 */
export function leaderTold({ since, to, reached, failed, seen }: Telling, now: number, lateMs: number): Omit<LeaderTold, 'by'> {
  if (seen !== null) return { since, state: 'seen', at: seen.at }
  if (to.length === 0) return { since, state: 'nobody', at: since }
  const leaders = to.filter(({ leader }) => leader)
  const asked = (leaders.length > 0 ? leaders : to).map(({ receiver }) => receiver)
  const moments = (of: Record<string, number>) => asked.flatMap((receiver) => (of[receiver] === undefined ? [] : [of[receiver]]))
  const [reachedAt, failedAt] = [moments(reached), moments(failed)]
  if (reachedAt.length > 0) return { since, state: 'told', at: Math.min(...reachedAt) }
  if (failedAt.length === asked.length) return { since, state: 'failed', at: Math.max(...failedAt) }
  return now - since > lateMs ? { since, state: 'failed', at: since + lateMs } : { since, state: 'telling', at: since }
}
