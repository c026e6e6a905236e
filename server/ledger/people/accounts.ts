import { nextEntry } from '../audit.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'
import { sha256Of } from '../sha256Of.ts'
import type { Multi, Transactions } from '../transactions.ts'
import { type Link, voidLinks } from './links.ts'
import { endSessions } from './sessions.ts'
import { type Role, type Staff, staffIn, withRoles, writeStaff } from './staff.ts'
import { sayNews } from './staffNews.ts'

/** Who changes it (a person, or `console` for whoever has the server), and when. */
export type By = { who: string; now: number }

/**
 * Changes to somebody who works here already. Each reads the record, changes only what it is about and writes it down in the audit, all in
 * one transaction: of two changes at the same moment neither is lost.
 */
export function openAccounts(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
  const own = (person: string) => [keys.staff, keys.audit, keys.sessionsOf(person), keys.linksOf(person), keys.staffKeys(person)]
  const audited = (look: LedgerClient, { who, now }: By, what: Parameters<typeof nextEntry>[2]['what'], about: string) =>
    nextEntry(look, keys, { at: now, who, what, about })

  return {
    /**
     * No session, link, key or password of this person works from now on; the next roster of each line is without them.
     * Asked again, it changes nothing and answers the same.
     */
    async switchOff(person: string, by: By): Promise<'off' | 'gone'> {
      return transact(own(person), async (look) => {
        const staff = await staffIn(look, keys, person)
        if (!staff) return { answer: 'gone' }
        const ends = await Promise.all([endSessions(look, keys, person), voidLinks(look, keys, person)])
        const writeDown = staff.active ? await audited(look, by, 'switched-off', person) : null
        return {
          answer: 'off',
          write(multi) {
            for (const end of ends) end(multi)
            multi.del(keys.staffKeys(person))
            writeStaff(multi, keys, staff, { ...staff, active: false, passwordHash: null })
            writeDown?.(multi)
          },
        }
      })
    },
    /** May sign in again once a new password is chosen: the one of before is forgotten. */
    async switchOn(person: string, by: By): Promise<'on' | 'gone'> {
      return transact([keys.staff, keys.audit], async (look) => {
        const staff = await staffIn(look, keys, person)
        if (!staff) return { answer: 'gone' }
        if (staff.active) return { answer: 'on' }
        const writeDown = await audited(look, by, 'switched-on', person)
        return { answer: 'on', write: both((multi) => writeStaff(multi, keys, staff, { ...staff, active: true }), writeDown) }
      })
    },
    /** The roles on one line; those on other lines stay as they are. `roles` decides from what they are at that moment. */
    async changeRoles(person: string, line: string, roles: (before: Role[]) => Role[], by: By): Promise<'changed' | 'same' | 'gone'> {
      return transact([keys.staff, keys.audit], async (look) => {
        const staff = await staffIn(look, keys, person)
        if (!staff) return { answer: 'gone' }
        const before = staff.roles[line] ?? []
        const after = [...new Set(roles(before))]
        if (after.length === before.length && after.every((role) => before.includes(role))) return { answer: 'same' }
        const writeDown = await audited(look, by, 'roles-changed', person)
        return { answer: 'changed', write: both((multi) => writeStaff(multi, keys, staff, withRoles(staff, line, after)), writeDown) }
      })
    },
    /** Uses up a set-up link: only the password is changed, every other link is void, and every session of before ends. */
    async setPassword(token: string, passwordHash: string, now: number): Promise<Staff | null> {
      const linkKey = keys.link(sha256Of(token))
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
            multi.hSet(keys.staff, person, JSON.stringify({ ...staff, passwordHash }))
            sayNews(multi, keys, { person, what: 'signed-out' })
            writeDown(multi)
          },
        }
      })
    },
  }
}

const both = (one: (multi: Multi) => void, other: (multi: Multi) => void) => (multi: Multi) => {
  one(multi)
  other(multi)
}

function linkIn(row: string | null, now: number): Link | null {
  const link = row ? (JSON.parse(row) as Link) : null // written by links.make()
  return link?.purpose === 'set-up' && now < link.expiresAt ? link : null
}
