import type { Kid, LineId, PersonId } from '../../../shared/ids.ts'
import type { RosterEntry } from '../../../shared/sealing/keys.ts'
import { hasRole, linesWhere } from '../../domain/staff.ts'
import { nextEntry } from '../audit.ts'
import type { LedgerClient } from '../connect.ts'
import { isLedgerDown } from '../down.ts'
import type { LedgerKeys } from '../keys.ts'
import type { Transactions } from '../transactions.ts'
import { endOtherSessions } from './sessions.ts'
import { type StaffStore, staffIn } from './staff.ts'
import { sayNews } from './staffNews.ts'

export type StaffKey = { kid: Kid; pub: string; notAfter: number }
/** A key as it is stored. `turn` grows with each enrolment of the person: it orders keys with the same `notAfter`, without storing a time. */
type KeptKey = StaffKey & { turn?: number }

/** A person has one key per browser. If there are more than this, the oldest is dropped. */
const KEYS_EACH = 5
const RENEWED_MS = 24 * 3600_000
/** More browsers than are in use anywhere at once; a limit, so that the memory cannot grow for ever. */
const MOST_KNOWN = 5000

type Enrolled = 'new' | 'renewed' | 'known' | 'anothers' | 'off'

/** The browser keys that are certified for answering youths. The roster that ROOT signs is made from them. */
export function openStaffKeys(client: LedgerClient, keys: LedgerKeys, staff: StaffStore, { transact }: Transactions) {
  const keysOf = async (person: PersonId, look = client): Promise<KeptKey[]> =>
    Object.values(await look.hGetAll(keys.staffKeys(person))).map((row) => JSON.parse(row) as KeptKey) // written by enrol()

  /** The person's keys that the person has proved to hold. Keys stored before the proof was required are left out. */
  async function provedBy(person: PersonId): Promise<StaffKey[]> {
    const held = await keysOf(person)
    if (held.length === 0) return []
    const owners = await client.hmGet(
      keys.keyOwners,
      held.map(({ kid }) => kid),
    )
    return held.flatMap(({ kid, pub, notAfter }, i) => (owners[i] === person ? [{ kid, pub, notAfter }] : []))
  }

  /** Key id → person, for keys certified through this process; the newest last. */
  const certified = new Map<string, string>()
  let forgotten = 0
  function remember(person: PersonId, kid: Kid): void {
    certified.delete(kid)
    certified.set(kid, person)
    const [oldest] = certified.keys()
    if (certified.size > MOST_KNOWN && oldest !== undefined) certified.delete(oldest)
  }

  const certify = (person: PersonId, key: StaffKey): Promise<Enrolled> =>
    transact([keys.staff, keys.staffKeys(person), keys.keyOwners], async (look) => {
      const who = await staffIn(look, keys, person)
      if (!who) throw new Error('a key was enrolled for nobody')
      if (!who.active) return { answer: 'off' }
      const owner = await look.hGet(keys.keyOwners, key.kid)
      if (owner && owner !== person) return { answer: 'anothers' }
      const held = await keysOf(person, look)
      const isFresh = held.some((k) => k.kid === key.kid && key.notAfter - k.notAfter < RENEWED_MS)
      if (owner && isFresh) return { answer: 'known' }
      const others = held.filter((k) => k.kid !== key.kid).sort((a, b) => b.notAfter - a.notAfter || (b.turn ?? 0) - (a.turn ?? 0))
      const turn = Math.max(0, ...held.map((k) => k.turn ?? 0)) + 1
      return {
        answer: owner ? 'renewed' : 'new',
        write: (multi) => {
          multi.hSet(keys.keyOwners, key.kid, person)
          multi.hSet(keys.staffKeys(person), key.kid, JSON.stringify({ ...key, turn }))
          for (const old of others.slice(KEYS_EACH - 1)) multi.hDel(keys.staffKeys(person), old.kid)
          for (const line of linesWhere(who, 'counsellor')) multi.hIncrBy(keys.serials, line, 1)
        },
      }
    })

  return {
    /**
     * Certifies a key that its holder has proved to hold. A switched-off person gets `off`. The key belongs to this person for ever, also
     * after it has expired: any other person gets `anothers`. A key is renewed at most once a day, so that a page that reloads does not
     * raise the serial of every line.
     */
    async enrol(person: PersonId, key: StaffKey): Promise<Enrolled> {
      const before = forgotten
      const answer = await certify(person, key).catch((error: unknown): Enrolled => {
        // A page that only lost its connection comes back to its talk, also while the ledger is down.
        if (isLedgerDown(error) && certified.get(key.kid) === person) return 'known'
        throw error
      })
      if (answer === 'anothers' || answer === 'off' || before !== forgotten) certified.delete(key.kid)
      else remember(person, key.kid)
      return answer
    },
    /** The ids of the person's keys that have not expired. */
    ofPerson: async (person: PersonId, now: number): Promise<Kid[]> =>
      (await provedBy(person)).filter((key) => now < key.notAfter).map(({ kid }) => kid),
    /**
     * Takes one key out of the next roster of each line, and ends all sessions of the person but the one with the hash `keep`. It is written into
     * the audit. A key that is not there: nothing is done.
     */
    async switchOff(person: PersonId, kid: Kid, { keep, now }: { keep: string; now: number }): Promise<void> {
      await transact([keys.staff, keys.staffKeys(person), keys.sessionsOf(person), keys.audit], async (look) => {
        const [who, held] = [await staffIn(look, keys, person), await look.hExists(keys.staffKeys(person), kid)]
        if (!who || held !== 1) return { answer: null }
        const end = await endOtherSessions(look, keys, person, keep)
        const writeDown = await nextEntry(look, keys, { at: now, who: person, what: 'key-off', about: kid })
        return {
          answer: null,
          write(multi) {
            multi.hDel(keys.staffKeys(person), kid)
            for (const line of linesWhere(who, 'counsellor')) multi.hIncrBy(keys.serials, line, 1)
            end(multi)
            writeDown(multi)
            // So every process also forgets that the key was certified there.
            sayNews(multi, keys, { person, what: 'changed' })
          },
        }
      })
    },
    /** Was this key ever certified for any person? For keys certified by this process the answer needs no ledger. */
    isSomebodys: async (kid: Kid): Promise<boolean> => certified.has(kid) || (await client.hExists(keys.keyOwners, kid)) === 1,
    /** From now on a key of this person that was certified here no longer counts without the ledger. */
    forget(person: PersonId): void {
      forgotten += 1
      for (const [kid, owner] of certified) if (owner === person) certified.delete(kid)
    },
    /** The roster's entries: the line's active counsellors with their keys that have not expired. A person who is only a coordinator has none. */
    async ofLine(line: LineId, now: number): Promise<RosterEntry[]> {
      const team = (await staff.all()).filter((s) => hasRole(s, line, 'counsellor')).sort((a, b) => a.person.localeCompare(b.person))
      const entries = await Promise.all(
        team.map(async ({ person, name, title }) =>
          (await provedBy(person))
            .filter((key) => now < key.notAfter)
            .sort((a, b) => a.kid.localeCompare(b.kid))
            .map((key): RosterEntry => ({ ...key, person, name, title })),
        ),
      )
      return entries.flat()
    },
    /** A number that grows at each change of the line's team or keys. */
    async serial(line: LineId): Promise<number> {
      return Number((await client.hGet(keys.serials, line)) ?? 0)
    },
  }
}
