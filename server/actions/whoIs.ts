import { sessionSpans } from '../ledger/sessions.ts'
import type { Staff } from '../ledger/staff.ts'
import type { Desk } from './desk.ts'

/**
 * Who a session's reference belongs to now, or null. Asked at every request: a person switched off, a session signed out,
 * 12 hours old, or unused for 15 minutes by somebody off duty, is nobody from that moment.
 */
export async function whoIs(desk: Desk, reference: string): Promise<Staff | null> {
  const now = desk.now()
  const session = await desk.ledger.sessions.find(reference, now)
  if (!session) return null
  const staff = await desk.ledger.staff.find(session.person)
  if (!staff?.active) return null
  if (now - session.seenAt >= sessionSpans.idleMs && !(await desk.live.shifts.find(session.person))) {
    await desk.ledger.sessions.drop(reference)
    return null
  }
  if (now - session.seenAt >= sessionSpans.seenEveryMs) await desk.ledger.sessions.seen(reference, now)
  return staff
}

/** Whether a session still stands, without counting as a use of it: for looking after a socket that only listens. */
export async function isSignedIn(desk: Desk, reference: string, person: string): Promise<boolean> {
  const [session, staff] = await Promise.all([desk.ledger.sessions.find(reference, desk.now()), desk.ledger.staff.find(person)])
  return session?.person === person && staff?.active === true
}
