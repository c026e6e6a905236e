import type { PersonId } from '../../../shared/ids.ts'
import { isPracticeShift } from '../../../shared/practice/practiceLine.ts'
import type { OnDuty } from '../../domain/seating/shift.ts'
import { sha256OfText } from '../../domain/sha256.ts'
import type { Staff } from '../../domain/staff.ts'
import { sessionSpans } from '../../ledger/people/sessions.ts'
import { isRedisDown } from '../down.ts'
import type { Service } from '../service.ts'
import { isReference } from './reference.ts'

/**
 * The person to whom a session's reference belongs now, or null. Asked at every request. Null from the moment when the person is switched
 * off, or the session is signed out, 12 hours old, or unused for 15 minutes by a person off duty. Asking counts as a use, unless `use` is
 * false: what a page asks by itself keeps nobody signed in.
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

/** The ledger has answered who this is, even if it cannot write now. The next use is noted then. */
const noteSeen = (service: Service, reference: string, now: number): Promise<void> =>
  service.ledger.sessions.seen(reference, now).catch((error: unknown) => {
    if (!isRedisDown(error)) throw error
  })

/** The session of a connection, by its name. `watches`: the page shows live figures only. */
export type ConnectionSession = { session: string; person: PersonId; watches: boolean }

/**
 * Which of these connections' persons may certainly still be told something. All are looked up together, because nearly all may. The caller
 * looks up the others one by one, and all of them while the ledger does not answer. Answers when each session was last used, or null if it
 * does not stand.
 */
export async function whoStands(service: Service, those: ConnectionSession[]): Promise<(number | null)[]> {
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
    if (!isRedisDown(error)) throw error
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

/**
 * On duty, a person who watches counts as present. The exception is a shift that was set away after unanswered rings and holds no seat:
 * nobody sits at that desk. Who practises is off duty.
 */
const isAtWork = (shift: Pick<OnDuty, 'lines' | 'state' | 'taken'> | null): boolean =>
  shift !== null && !isPracticeShift(shift) && (shift.state !== 'away' || shift.taken > 0)

/**
 * Whether a session still stands for a person who watches the live figures. Watching is no request and does not count as a use, but it is
 * no idleness either.
 */
export async function mayWatch(service: Service, reference: string, person: PersonId): Promise<boolean> {
  const [session, staff] = await Promise.all([service.ledger.sessions.find(reference, service.now()), service.ledger.staff.find(person)])
  return session?.person === person && staff?.active === true
}

/**
 * Whether a counsellor's page may still be told anything. Being told is no use of a session: a desk left open off duty is told nothing
 * after 15 minutes.
 */
export async function mayBeTold(service: Service, reference: string, person: PersonId): Promise<boolean> {
  return (await whoIs(service, reference, { use: false }))?.person === person
}

/** Whether a new use of a session need not be noted, since the last noted use is recent. */
export const isNoted = (service: Service, seenAt: number): boolean => service.now() - seenAt < sessionSpans.seenEveryMs

/** The name of a session in the news of its end, where its reference must not stand. */
export const sessionName = sha256OfText
