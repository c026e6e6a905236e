import type { OnDuty } from '../../domain/seating/shift.ts'
import { sessionSpans } from '../../ledger/people/sessions.ts'
import type { Staff } from '../../ledger/people/staff.ts'
import { sha256Of } from '../../ledger/sha256Of.ts'
import { isAway } from '../away.ts'
import type { Service } from '../service.ts'
import { isReference } from './reference.ts'

/**
 * Who a session's reference belongs to now, or null. Asked at every request: a person switched off, a session signed out,
 * 12 hours old, or unused for 15 minutes by somebody off duty, is nobody from that moment. Asking is a use, unless `use` is false:
 * a page that only connects again, by itself, keeps nobody signed in.
 */
export async function whoIs(service: Service, reference: string, { use = true } = {}): Promise<Staff | null> {
  if (!isReference(service, reference)) return null
  const now = service.now()
  const session = await service.ledger.sessions.find(reference, now)
  if (!session) return null
  const staff = await service.ledger.staff.find(session.person)
  if (!staff?.active) return null
  if (now - session.seenAt >= sessionSpans.idleMs && !isAtWork(await service.live.shifts.find(session.person))) {
    await service.ledger.sessions.drop(reference)
    return null
  }
  if (use && now - session.seenAt >= sessionSpans.seenEveryMs) await noteSeen(service, reference, now)
  return staff
}

/** A ledger that cannot write just now has answered all the same who this is; the next use is noted. */
const noteSeen = (service: Service, reference: string, now: number): Promise<void> =>
  service.ledger.sessions.seen(reference, now).catch((error: unknown) => {
    if (!isAway(error)) throw error
  })

/** A socket's session by its name; `watches`: live figures only. */
export type Standing = { session: string; person: string; watches: boolean }

/**
 * Which of these sockets' people may still be told something, beyond doubt: all are looked up together, for nearly all may. The others are
 * to be looked up one by one, each in its own way; so are all of them while the ledger does not answer. Answers when each was last used,
 * null for those that do not stand.
 */
export async function whoStands(service: Service, those: Standing[]): Promise<(number | null)[]> {
  const now = service.now()
  const look = () =>
    Promise.all([
      service.ledger.sessions.findAll(
        those.map(({ session }) => session),
        now,
      ),
      service.ledger.staff.findAll(those.map(({ person }) => person)),
    ])
  const looked = await look().catch((error: unknown) => {
    if (!isAway(error)) throw error
    return null
  })
  const idle = those.map(({ watches }, i) => !watches && now - (looked?.[0][i]?.seenAt ?? now) >= sessionSpans.idleMs)
  const shifts = idle.includes(true) ? await service.live.shifts.briefly(those.filter((_, i) => idle[i]).map(({ person }) => person)) : []
  return those.map(({ person }, i) => {
    const [session, staff] = [looked?.[0][i], looked?.[1][i]]
    const atWork = !idle[i] || isAtWork(shifts.shift() ?? null)
    return session?.person === person && staff?.active === true && atWork ? session.seenAt : null
  })
}

/** On duty, watching is being there; a shift set away after rings that nobody accepted, with nobody in conversation, is a desk that nobody sits at. */
const isAtWork = (shift: Pick<OnDuty, 'state' | 'taken'> | null): boolean => shift !== null && (shift.state !== 'away' || shift.taken > 0)

/** Whether a session still stands for somebody who watches the live figures: that is no request, and being shown them is no idleness. */
export async function mayWatch(service: Service, reference: string, person: string): Promise<boolean> {
  const [session, staff] = await Promise.all([service.ledger.sessions.find(reference, service.now()), service.ledger.staff.find(person)])
  return session?.person === person && staff?.active === true
}

/** Whether a counsellor's page may still be told anything. Being told is no use of a session: a desk left open off duty hears nothing after 15 minutes. */
export async function mayBeTold(service: Service, reference: string, person: string): Promise<boolean> {
  return (await whoIs(service, reference, { use: false }))?.person === person
}

/** Whether a use of a session that was last used then need not be noted again. */
export const isNoted = (service: Service, seenAt: number): boolean => service.now() - seenAt < sessionSpans.seenEveryMs

/** What a session is called in the news of its end, where its reference must not stand. */
export const sessionName = sha256Of
