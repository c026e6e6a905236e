import type { LedgerClient } from './connect.ts'
import { sha256Of } from './hash.ts'
import type { LedgerKeys } from './keys.ts'

export type Session = { person: string; startedAt: number; seenAt: number }

/** A session ends after this long whatever happens, and after this long unused by somebody who is off duty. */
export const sessionSpans = { absoluteMs: 12 * 3600_000, idleMs: 15 * 60_000, seenEveryMs: 60_000 }

/** Sessions by the SHA-256 of their reference: whoever reads the ledger cannot sign in with it. */
export function openSessions(client: LedgerClient, keys: LedgerKeys) {
  const write = (hash: string, session: Session, now: number) =>
    client.set(keys.session(hash), JSON.stringify(session), {
      expiration: { type: 'PX', value: Math.max(1, session.startedAt + sessionSpans.absoluteMs - now) },
      condition: 'XX',
    })

  const find = async (reference: string, now: number): Promise<Session | null> => {
    const row = await client.get(keys.session(sha256Of(reference)))
    if (!row) return null
    const session = JSON.parse(row) as Session // written by make() or seen()
    return now < session.startedAt + sessionSpans.absoluteMs ? session : null
  }

  return {
    /** `reference`: at least 128 random bits, made by the desk and kept by the browser alone. */
    async make(reference: string, person: string, now: number): Promise<void> {
      const hash = sha256Of(reference)
      const session: Session = { person, startedAt: now, seenAt: now }
      await client
        .multi()
        .set(keys.session(hash), JSON.stringify(session), { expiration: { type: 'PX', value: sessionSpans.absoluteMs } })
        .sAdd(keys.sessionsOf(person), hash)
        .pExpire(keys.sessionsOf(person), sessionSpans.absoluteMs)
        .exec()
    },
    /** Null when unknown, dropped or past its 12 hours. Idleness is for the caller, who knows who is on duty. */
    find,
    /** Only a session that still stands is touched, so this never brings back one that was dropped meanwhile. */
    async seen(reference: string, now: number): Promise<void> {
      const session = await find(reference, now)
      if (session && now - session.seenAt >= sessionSpans.seenEveryMs) await write(sha256Of(reference), { ...session, seenAt: now }, now)
    },
    async drop(reference: string): Promise<void> {
      await client.del(keys.session(sha256Of(reference)))
    },
    async dropAllOf(person: string): Promise<void> {
      const hashes = await client.sMembers(keys.sessionsOf(person))
      await client.del([keys.sessionsOf(person), ...hashes.map(keys.session)])
    },
  }
}
