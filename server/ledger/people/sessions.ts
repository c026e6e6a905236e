import type { LedgerClient } from '../connect.ts'
import { inTime, isSlow } from '../impatient.ts'
import type { LedgerKeys } from '../keys.ts'
import { rememberedEach } from '../remembered.ts'
import { sha256Of } from '../sha256Of.ts'
import type { Multi, Transactions } from '../transactions.ts'
import { staffIn } from './staff.ts'
import { sayNews } from './staffNews.ts'

export type Session = { person: string; startedAt: number; seenAt: number }

/** A session ends after this long whatever happens, and after this long unused by somebody who is off duty. */
export const sessionSpans = { absoluteMs: 12 * 3600_000, idleMs: 15 * 60_000, seenEveryMs: 60_000 }

/** So long a session that was looked up carries on without the ledger: an outage of a minute, and the time it takes to be back. */
const WITHOUT_LEDGER_MS = 75_000
/** Longer than this a look at all of them waits for no answer. */
const ALL_MS = 300
/** More than can be signed in at once anywhere. */
const MOST_KNOWN = 5000

const sessionIn = (row: string | null): Session | null => (row ? (JSON.parse(row) as Session) : null) // written by make() or seen()
const standing = (session: Session | null, now: number): Session | null =>
  session && now < session.startedAt + sessionSpans.absoluteMs ? session : null

/** Sessions by the SHA-256 of their reference: whoever reads the ledger cannot sign in with it. */
export function openSessions(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
  const write = (hash: string, session: Session, now: number) =>
    client.set(keys.session(hash), JSON.stringify(session), {
      expiration: { type: 'PX', value: Math.max(1, session.startedAt + sessionSpans.absoluteMs - now) },
      condition: 'XX',
    })

  const memory = rememberedEach(
    client,
    async (hash): Promise<Session | null> => {
      return sessionIn(await client.get(keys.session(hash)))
    },
    { most: MOST_KNOWN, forMs: WITHOUT_LEDGER_MS, worth: (session) => session !== null },
  )
  const find = async (reference: string, now: number): Promise<Session | null> => {
    return standing(await memory.read(sha256Of(reference)), now)
  }

  return {
    /**
     * `reference`: at least 128 random bits, made by the desk and kept by the browser alone. `provenBy` is the password's hash that
     * was checked: false, and no session, for somebody switched off, or whose password was set anew, while it was checked.
     */
    async make(reference: string, person: string, now: number, provenBy?: string): Promise<boolean> {
      const hash = sha256Of(reference)
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
     * Null when unknown, dropped or past its 12 hours. Idleness is for the caller, who knows who is on duty. While the ledger is away or
     * slow, whoever was looked up here a minute ago is believed, so that a talk goes on; nobody new is.
     */
    find,
    /** Several at once, by the hashes of their references; remembered like each alone. Throws where the ledger does not answer soon. */
    findAll: (hashes: string[], now: number): Promise<(Session | null)[]> =>
      inTime(
        memory.readAll(hashes, async (all) => (await client.mGet(all.map(keys.session))).map(sessionIn)),
        isSlow(client) ? 0 : ALL_MS,
      ).then((sessions) => sessions.map((session) => standing(session, now))),
    /** Only a session that still stands is touched, so this never brings back one that was dropped meanwhile. */
    async seen(reference: string, now: number): Promise<void> {
      const session = await find(reference, now)
      if (!session || now - session.seenAt < sessionSpans.seenEveryMs) return
      await write(sha256Of(reference), { ...session, seenAt: now }, now)
    },
    /** Ends one session. Every process hears it and closes its sockets. `replacedFor`: whose newer session takes its place in the browser. */
    async drop(reference: string, replacedFor: string | null = null): Promise<void> {
      const hash = sha256Of(reference)
      memory.forget(hash)
      const row = await client.getDel(keys.session(hash))
      memory.forget(hash)
      if (!row) return
      const { person } = JSON.parse(row) as Session // written by make() or seen()
      const multi = client.multi().sRem(keys.sessionsOf(person), hash)
      sayNews(multi, keys, { person, what: person === replacedFor ? 'replaced' : 'signed-out', session: hash })
      await multi.exec()
    },
    /** From here on only the ledger's own word counts for this person, also while it is away. */
    forgetAllOf: (person: string): void => memory.forgetThose((session) => session?.person === person),
    async dropAllOf(person: string): Promise<void> {
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

  /** Those of a person's sessions that have ended by themselves, so that the list does not grow for ever. */
  async function endedOf(look: LedgerClient, person: string): Promise<string[]> {
    const hashes = await look.sMembers(keys.sessionsOf(person))
    const rows = hashes.length === 0 ? [] : await look.mGet(hashes.map(keys.session))
    return hashes.filter((_, i) => rows[i] === null)
  }
}

/** All sessions of a person, to be ended in a transaction that watches `keys.sessionsOf` them. */
export async function endSessions(look: LedgerClient, keys: LedgerKeys, person: string): Promise<(multi: Multi) => void> {
  const hashes = await look.sMembers(keys.sessionsOf(person))
  return (multi) => void multi.del([keys.sessionsOf(person), ...hashes.map(keys.session)])
}
