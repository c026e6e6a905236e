import type { PersonId } from '../../../shared/ids.ts'
import type { Staff } from '../../domain/staff.ts'
import type { LedgerClient } from '../connect.ts'
import { isLedgerDown } from '../down.ts'
import { inTime, isSlow } from '../impatient.ts'
import type { LedgerKeys } from '../keys.ts'
import { lastKnownEach } from '../lastKnown.ts'
import type { Multi, Transactions } from '../transactions.ts'
import { sayNews } from './staffNews.ts'

/** More people than work anywhere; a limit, so that the memory cannot grow for ever. */
const MOST_KNOWN = 5000
/** `findAll` waits at most this long for the ledger. */
const ALL_MS = 300

export const cleanLogin = (login: string): string => login.trim().toLowerCase()

export function openStaff(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
  const fresh = async (person: PersonId): Promise<Staff | null> => read(await client.hGet(keys.staff, person))
  const memory = lastKnownEach(client, fresh, { most: MOST_KNOWN, worth: (staff) => staff !== null })

  return {
    /**
     * While the ledger is down or slow, the answer is the record read last: counsellors' pages are told, and rings are answered.
     * Do not use it to let a person in.
     */
    find: memory.read,
    forget: memory.forget,
    /** The record straight from the ledger, never from memory. */
    fresh,
    /** Reads several at once. Null for a person who does not exist. Each record is remembered. */
    async findAll(persons: PersonId[]): Promise<(Staff | null)[]> {
      if (persons.length === 0) return []
      const orNull = (error: unknown) => {
        if (!isLedgerDown(error)) throw error
        return null
      }
      const freshly = memory.readAll(persons, async (all) => (await client.hmGet(keys.staff, all)).map(read))
      const staff = await inTime(freshly, isSlow(client) ? 0 : ALL_MS).catch(orNull)
      return staff ?? Promise.all(persons.map((person) => memory.read(person).catch(orNull)))
    },
    async byLogin(login: string): Promise<Staff | null> {
      const person = await client.hGet(keys.logins, cleanLogin(login))
      return person ? fresh(person) : null
    },
    async all(): Promise<Staff[]> {
      return Object.values(await client.hGetAll(keys.staff)).map((row) => JSON.parse(row) as Staff) // written by writeStaff() below
    },
    /** Writes the whole record of a new person. To change an existing one use accounts.ts: a record read earlier may be outdated. */
    async put(staff: Staff): Promise<void> {
      await transact([keys.staff], async (look) => {
        const before = await staffIn(look, keys, staff.person)
        return { answer: null, write: (multi) => writeStaff(multi, keys, before, staff) }
      })
    },
  }
}
export type StaffStore = ReturnType<typeof openStaff>

/** The person's record, read inside a transaction. The transaction must watch `keys.staff`. */
export const staffIn = async (look: LedgerClient, keys: LedgerKeys, person: PersonId): Promise<Staff | null> =>
  read(await look.hGet(keys.staff, person))

/** Everybody's record, likewise. */
export const everybodyIn = async (look: LedgerClient, keys: LedgerKeys): Promise<Staff[]> =>
  Object.values(await look.hGetAll(keys.staff)).map((row) => JSON.parse(row) as Staff) // written by writeStaff() below

/** Takes a record away, as if the person had never been: only for an invitation that nobody used. */
export function removeStaff(multi: Multi, keys: LedgerKeys, staff: Staff): void {
  multi.hDel(keys.logins, staff.login).hDel(keys.staff, staff.person).hDel(keys.ownReplies, staff.person)
  for (const line of Object.keys(staff.roles)) multi.hIncrBy(keys.serials, line, 1)
  sayNews(multi, keys, { person: staff.person, what: 'off' })
}

/**
 * Writes a record and tells every process of the change. Each line on which this person has, or had, a role gets a new roster serial:
 * youths see the staff through the roster.
 */
export function writeStaff(multi: Multi, keys: LedgerKeys, before: Staff | null, staff: Staff): void {
  const login = cleanLogin(staff.login)
  if (before && before.login !== login) multi.hDel(keys.logins, before.login)
  multi.hSet(keys.logins, login, staff.person)
  multi.hSet(keys.staff, staff.person, JSON.stringify({ ...staff, login }))
  for (const line of new Set([...Object.keys(before?.roles ?? {}), ...Object.keys(staff.roles)])) multi.hIncrBy(keys.serials, line, 1)
  if (before) sayNews(multi, keys, { person: staff.person, what: staff.active ? 'changed' : 'off' })
}

function read(row: string | null | undefined): Staff | null {
  return row ? (JSON.parse(row) as Staff) : null // written by writeStaff() above
}
