import type { PersonId } from '../../../shared/ids.ts'
import { sha256OfText } from '../../domain/sha256.ts'
import type { LedgerClient } from '../connect.ts'
import { inTime, isSlow } from '../impatient.ts'
import type { LedgerKeys } from '../keys.ts'
import { lastKnownEach } from '../lastKnown.ts'
import type { Multi, Transactions } from '../transactions.ts'
import { staffIn } from './staff.ts'
import { sayNews } from './staffNews.ts'

export type Session = { person: PersonId; startedAt: number; seenAt: number }

/** `absoluteMs`: each session ends then. `idleMs`: an unused session of a person off duty ends then. `seenEveryMs`: how often use is noted. */
export const sessionSpans = { absoluteMs: 12 * 3600_000, idleMs: 15 * 60_000, seenEveryMs: 60_000 }

/** How long a session that was read still counts without the ledger: one minute of outage, plus the time to reconnect. */
const WITHOUT_LEDGER_MS = 75_000
/** `findAll` waits at most this long for its answer. */
const ALL_MS = 300
/** More than are signed in at once anywhere; a limit, so that the memory cannot grow for ever. */
const MOST_KNOWN = 5000

const sessionIn = (row: string | null): Session | null => (row ? (JSON.parse(row) as Session) : null) // written by make() or seen()
const standing = (session: Session | null, now: number): Session | null =>
  session && now < session.startedAt + sessionSpans.absoluteMs ? session : null

/** Sessions are kept by the SHA-256 of their reference, so a reader of the ledger cannot sign in with them. */
export function openSessions(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
  const write = (hash: string, session: Session, now: number) =>
    client.set(keys.session(hash), JSON.stringify(session), {
      expiration: { type: 'PX', value: Math.max(1, session.startedAt + sessionSpans.absoluteMs - now) },
      condition: 'XX',
    })

  const memory = lastKnownEach(
    client,
    async (hash): Promise<Session | null> => {
      return sessionIn(await client.get(keys.session(hash)))
    },
    { most: MOST_KNOWN, forMs: WITHOUT_LEDGER_MS, worth: (session) => session !== null },
  )
  const find = async (reference: string, now: number): Promise<Session | null> => {
    return standing(await memory.read(sha256OfText(reference)), now)
  }

  return {
    /**
     * `reference`: at least 128 random bits, made by the sign-in action and kept only in the browser. `provenBy`: the hash that the password
     * was checked against. Answers false and makes no session if the person is switched off, or if the password was changed meanwhile.
     */
    async make(reference: string, person: PersonId, now: number, provenBy?: string): Promise<boolean> {
      const hash = sha256OfText(reference)
      const session: Session = { person, startedAt: now, seenAt: now }
      return transact([keys.staff, keys.sessionsOf(person)], async (look) => {
        const staff = await staffIn(look, keys, person)
        if (!staff?.active || (provenBy !== undefined && staff.passwordHash !== provenBy)) return { answer: false }
        const over = await endedOf(look, person)
        return {
          answer: true,
          write(multi) {
            multi.set(keys.session(hash), JSON.stringify(session), { expiration: { type: 'PX', value: sessionSpans.absoluteMs } })
            if (over.length > 0) multi.sRem(keys.sessionsOf(person), over)
            multi.sAdd(keys.sessionsOf(person), hash)
            multi.pExpire(keys.sessionsOf(person), sessionSpans.absoluteMs)
          },
        }
      })
    },
    /**
     * Null if the session is unknown, dropped or older than 12 hours. The caller judges idleness, because it knows who is on duty. While
     * the ledger is down or slow, a session that was read here up to 75 seconds ago still counts, so that talks go on. No other does.
     */
    find,
    /** Reads several at once, by the hashes of their references. Each is remembered. Throws if the ledger does not answer soon. */
    findAll: (hashes: string[], now: number): Promise<(Session | null)[]> =>
      inTime(
        memory.readAll(hashes, async (all) => (await client.mGet(all.map(keys.session))).map(sessionIn)),
        isSlow(client) ? 0 : ALL_MS,
      ).then((sessions) => sessions.map((session) => standing(session, now))),
    /** Writes only to a session that still exists (XX), so a session dropped meanwhile does not come back. */
    async seen(reference: string, now: number): Promise<void> {
      const session = await find(reference, now)
      if (!session || now - session.seenAt < sessionSpans.seenEveryMs) return
      await write(sha256OfText(reference), { ...session, seenAt: now }, now)
    },
    /** Ends one session. Every process hears it and closes its connections. `replacedFor`: the person whose newer session the browser has now. */
    async drop(reference: string, replacedFor: string | null = null): Promise<void> {
      const hash = sha256OfText(reference)
      memory.forget(hash)
      const row = await client.getDel(keys.session(hash))
      memory.forget(hash)
      if (!row) return
      const { person } = JSON.parse(row) as Session // written by make() or seen()
      const multi = client.multi().sRem(keys.sessionsOf(person), hash)
      sayNews(multi, keys, { person, what: person === replacedFor ? 'replaced' : 'signed-out', session: hash })
      await multi.exec()
    },
    /** From now on only the ledger's own answer counts for this person, also while the ledger is down. */
    forgetAllOf: (person: PersonId): void => memory.forgetThose((session) => session?.person === person),
    async dropAllOf(person: PersonId): Promise<void> {
      memory.forgetThose((session) => session?.person === person)
      await transact([keys.sessionsOf(person)], async (look) => {
        const end = await endSessions(look, keys, person)
        return {
          answer: null,
          write(multi) {
            end(multi)
            sayNews(multi, keys, { person, what: 'signed-out' })
          },
        }
      })
    },
  }

  /** The person's sessions that have expired. They are taken off the list so that it does not grow for ever. */
  async function endedOf(look: LedgerClient, person: PersonId): Promise<string[]> {
    const hashes = await look.sMembers(keys.sessionsOf(person))
    const rows = hashes.length === 0 ? [] : await look.mGet(hashes.map(keys.session))
    return hashes.filter((_, i) => rows[i] === null)
  }
}

/**
 * The write that ends all sessions of a person but the one with the hash `keep`. Every process hears of each and closes its connections. The
 * caller's transaction must watch `keys.sessionsOf(person)`.
 */
export async function endOtherSessions(
  look: LedgerClient,
  keys: LedgerKeys,
  person: PersonId,
  keep: string,
): Promise<(multi: Multi) => void> {
  const others = (await look.sMembers(keys.sessionsOf(person))).filter((hash) => hash !== keep)
  return (multi) => {
    if (others.length === 0) return
    multi.sRem(keys.sessionsOf(person), others)
    multi.del(others.map(keys.session))
    for (const session of others) sayNews(multi, keys, { person, what: 'signed-out', session })
  }
}

/** The write that ends all sessions of a person. The caller's transaction must watch `keys.sessionsOf(person)`. */
export async function endSessions(look: LedgerClient, keys: LedgerKeys, person: PersonId): Promise<(multi: Multi) => void> {
  const hashes = await look.sMembers(keys.sessionsOf(person))
  return (multi) => void multi.del([keys.sessionsOf(person), ...hashes.map(keys.session)])
}
