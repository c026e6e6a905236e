import type { LedgerClient } from './connect.ts'
import { sha256Of } from './hash.ts'
import type { LedgerKeys } from './keys.ts'
import { staffIn } from './staff.ts'
import { sayNews } from './staffNews.ts'
import type { Multi, Transactions } from './transactions.ts'

export type Session = { person: string; startedAt: number; seenAt: number }

/** A session ends after this long whatever happens, and after this long unused by somebody who is off duty. */
export const sessionSpans = { absoluteMs: 12 * 3600_000, idleMs: 15 * 60_000, seenEveryMs: 60_000 }

/** Sessions by the SHA-256 of their reference: whoever reads the ledger cannot sign in with it. */
export function openSessions(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
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
    /** Null when unknown, dropped or past its 12 hours. Idleness is for the caller, who knows who is on duty. */
    find,
    /** Only a session that still stands is touched, so this never brings back one that was dropped meanwhile. */
    async seen(reference: string, now: number): Promise<void> {
      const session = await find(reference, now)
      if (session && now - session.seenAt >= sessionSpans.seenEveryMs) await write(sha256Of(reference), { ...session, seenAt: now }, now)
    },
    /** Ends one session. Every process hears it and closes its sockets. */
    async drop(reference: string): Promise<void> {
      const hash = sha256Of(reference)
      const row = await client.getDel(keys.session(hash))
      if (!row) return
      const { person } = JSON.parse(row) as Session // written by make() or seen()
      const multi = client.multi().sRem(keys.sessionsOf(person), hash)
      sayNews(multi, keys, { person, what: 'signed-out', session: hash })
      await multi.exec()
    },
    async dropAllOf(person: string): Promise<void> {
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
