import type { LineId, PersonId } from '../../../shared/ids.ts'
import type { Role } from '../../../shared/team/teamWire.ts'
import { sha256OfText } from '../../domain/sha256.ts'
import {
  begunAnew,
  CONSOLE,
  leavesLineAlone,
  type Manager,
  mayChangeRoles,
  mayManage,
  rolesOn,
  type Staff,
  withRoles,
} from '../../domain/staff.ts'
import { nextEntry } from '../audit.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'
import type { Multi, Transactions } from '../transactions.ts'
import { type Link, voidLinks } from './links.ts'
import { endSessions } from './sessions.ts'
import { everybodyIn, staffIn, writeStaff } from './staff.ts'
import { sayNews } from './staffNews.ts'

/** The person who makes the change, or `console` for a command on the server, and the time. */
export type By = { who: string; now: number }

/**
 * Changes to people who work here already. Each change reads the record, changes only its own field, and writes an audit entry, all in
 * one transaction. So if two changes come at the same moment, neither is lost.
 */
export function openAccounts(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
  const own = (person: PersonId) => ownKeys(keys, person)
  const audited = (look: LedgerClient, { who, now }: By, what: Parameters<typeof nextEntry>[2]['what'], about: string) =>
    nextEntry(look, keys, { at: now, who, what, about })
  /** Read in the transaction itself: of two who take each other's rights at one moment, one is too late. */
  const managerIn = (look: LedgerClient, { who }: By): Promise<Manager> | Manager => (who === CONSOLE ? CONSOLE : staffIn(look, keys, who))
  /** The owner of the server may leave a line without a coordinator, since only the owner can give it a new one. */
  const leavesAlone = async (look: LedgerClient, { who }: By, after: Staff) =>
    who !== CONSOLE && leavesLineAlone(await everybodyIn(look, keys), after)

  return {
    /**
     * From now on no session, link, key or password of this person works. The next roster of each line leaves the person out.
     * Asking twice has the same effect and answer as asking once. `last`: a line would have no coordinator left, and nothing is done.
     */
    async switchOff(person: PersonId, by: By): Promise<'off' | 'gone' | 'last' | 'not-allowed'> {
      return transact(own(person), async (look) => {
        const staff = await staffIn(look, keys, person)
        if (!mayManage(await managerIn(look, by), staff)) return { answer: 'not-allowed' }
        if (!staff) return { answer: 'gone' }
        const off: Staff = { ...staff, active: false, passwordHash: null }
        if (await leavesAlone(look, by, off)) return { answer: 'last' }
        const ends = await Promise.all([endSessions(look, keys, person), voidLinks(look, keys, person)])
        const writeDown = staff.active ? await audited(look, by, 'switched-off', person) : null
        return {
          answer: 'off',
          write(multi) {
            for (const end of ends) end(multi)
            multi.del(keys.staffKeys(person))
            writeStaff(multi, keys, staff, off)
            writeDown?.(multi)
          },
        }
      })
    },
    /** The person may sign in again after choosing a new password: the old one was deleted. */
    async switchOn(person: PersonId, by: By): Promise<'on' | 'gone' | 'not-allowed'> {
      return transact([keys.staff, keys.audit], async (look) => {
        const staff = await staffIn(look, keys, person)
        if (!mayManage(await managerIn(look, by), staff)) return { answer: 'not-allowed' }
        if (!staff) return { answer: 'gone' }
        if (staff.active) return { answer: 'on' }
        const writeDown = await audited(look, by, 'switched-on', person)
        return {
          answer: 'on',
          write: both((multi) => writeStaff(multi, keys, staff, { ...begunAnew(staff, by.now), active: true }), writeDown),
        }
      })
    },
    /** Changes the roles on one line only. `roles` gets the roles stored at that moment and returns the new ones. `last`: as above. */
    async changeRoles(
      person: PersonId,
      line: LineId,
      roles: (before: Role[]) => Role[],
      by: By,
    ): Promise<'changed' | 'same' | 'gone' | 'last' | 'not-allowed'> {
      return transact([keys.staff, keys.audit], async (look) => {
        if (!mayChangeRoles(await managerIn(look, by), line)) return { answer: 'not-allowed' }
        const staff = await staffIn(look, keys, person)
        if (!staff) return { answer: 'gone' }
        const before = rolesOn(staff, line)
        const after = [...new Set(roles(before))]
        if (after.length === before.length && after.every((role) => before.includes(role))) return { answer: 'same' }
        const next = withRoles(staff, line, after, by.now)
        if (await leavesAlone(look, by, next)) return { answer: 'last' }
        const writeDown = await audited(look, by, 'roles-changed', [person, line, ...after].join(' '))
        return { answer: 'changed', write: both((multi) => writeStaff(multi, keys, staff, next), writeDown) }
      })
    },
    /** Uses up a set-up link. Of the record only the password changes; all other links become void, and all older sessions end. */
    async setPassword(token: string, passwordHash: string, now: number): Promise<Staff | null> {
      const linkKey = keys.link(sha256OfText(token))
      const seen = linkIn(await client.get(linkKey), now)
      if (!seen) return null
      const { person } = seen
      return transact([linkKey, ...own(person)], async (look) => {
        const [link, staff] = await Promise.all([look.get(linkKey).then((row) => linkIn(row, now)), staffIn(look, keys, person)])
        if (!link || !staff?.active) return { answer: null }
        const ends = await Promise.all([endSessions(look, keys, person), voidLinks(look, keys, person)])
        const writeDown = await audited(look, { who: person, now }, 'password-set', '')
        return {
          answer: staff,
          write(multi) {
            multi.del(linkKey)
            for (const end of ends) end(multi)
            multi.hSet(keys.staff, person, JSON.stringify({ ...cameIn(staff), passwordHash }))
            sayNews(multi, keys, { person, what: 'signed-out' })
            writeDown(multi)
          },
        }
      })
    },
  }
}

/** What a change of a person reads and writes. */
export const ownKeys = (keys: LedgerKeys, person: PersonId): string[] => [
  keys.staff,
  keys.audit,
  keys.sessionsOf(person),
  keys.linksOf(person),
  keys.staffKeys(person),
]

const cameIn = ({ invited: _, ...staff }: Staff): Staff => staff

const both = (one: (multi: Multi) => void, other: (multi: Multi) => void) => (multi: Multi) => {
  one(multi)
  other(multi)
}

function linkIn(row: string | null, now: number): Link | null {
  const link = row ? (JSON.parse(row) as Link) : null // written by links.make()
  return link?.purpose === 'set-up' && now < link.expiresAt ? link : null
}
