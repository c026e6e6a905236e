import type { ColleagueOnDuty } from '../../../shared/colleagues/colleagueOnDuty.ts'
import type { LineId } from '../../../shared/ids.ts'
import { isFree, type OnDuty } from './shift.ts'

/** What a colleague who shares these lines may see of a shift: nothing of the youths, and not how many talks it has. */
export function colleagueOf(on: OnDuty, { name, title }: { name: string; title: string }, lines: LineId[]): ColleagueOnDuty {
  const stopped = on.state !== 'on' ? null : (on.acute ?? []).length > 0 ? 'acute' : on.restUntil === undefined ? null : 'rest'
  return {
    person: on.person,
    name,
    title,
    state: on.awayAt === null ? on.state : 'away',
    ...(on.state === 'paused' && on.reason && { reason: on.reason }),
    ...(stopped && { stopped }),
    free: isFree(on) ? on.seats - on.taken : 0,
    lines,
    kid: on.kid,
    key: on.messageKey ?? null,
  }
}
