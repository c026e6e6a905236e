import type { PersonId } from '../../../shared/ids.ts'
import { SET_UP_LINK_MS } from '../../../shared/team/teamWire.ts'
import { sha256OfText } from '../../domain/sha256.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'
import type { Multi, Transactions } from '../transactions.ts'
import { staffIn } from './staff.ts'

export type LinkPurpose = 'sign-in' | 'set-up'
export type Link = { person: PersonId; purpose: LinkPurpose; expiresAt: number }

/** Only the demo has sign-in links. It prints them on a terminal, and they last long enough for a newcomer to try them later. */
export const linkSpans: Record<LinkPurpose, number> = { 'sign-in': 12 * 3600_000, 'set-up': SET_UP_LINK_MS }

const LONGEST_MS = Math.max(...Object.values(linkSpans))

/** One-time links, kept by the SHA-256 of their token. A person has at most one link to set a password: the newest. */
export function openLinks(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
  const read = (row: string | null, now: number): Link | null => {
    const link = row ? (JSON.parse(row) as Link) : null // written by make() below
    return link && now < link.expiresAt ? link : null
  }
  return {
    /** Makes no link and answers false if the person does not exist or is switched off. A new set-up link makes the older one void. */
    async make(token: string, { person, purpose }: Omit<Link, 'expiresAt'>, now: number): Promise<boolean> {
      return transact([keys.staff, keys.linksOf(person)], async (look) => {
        if (!(await staffIn(look, keys, person))?.active) return { answer: false }
        const older = Object.entries(await look.hGetAll(keys.linksOf(person))).flatMap(([other, its]) =>
          its === 'set-up' && purpose === 'set-up' ? [other] : [],
        )
        return {
          answer: true,
          write(multi) {
            if (older.length > 0) multi.del(older.map(keys.link)).hDel(keys.linksOf(person), older)
            writeLink(multi, keys, token, { person, purpose }, now)
          },
        }
      })
    },
    /** Only looks: a mail program that opens a link to preview it must not use it up. */
    async look(token: string, now: number): Promise<Link | null> {
      return read(await client.get(keys.link(sha256OfText(token))), now)
    },
    /** Until when each person's link to choose a password works; null: none is open. */
    async openUntil(persons: PersonId[], now: number): Promise<(number | null)[]> {
      const links = await Promise.all(persons.map((person) => client.hGetAll(keys.linksOf(person))))
      const hashes = links.map((of) => Object.entries(of).find(([, purpose]) => purpose === 'set-up')?.[0] ?? null)
      const rows = await Promise.all(hashes.map((hash) => (hash === null ? null : client.get(keys.link(hash)))))
      return rows.map((row) => read(row, now)?.expiresAt ?? null)
    },
    /** Uses the link up. Of two calls at the same moment one gets null. */
    async take(token: string, now: number): Promise<Link | null> {
      const hash = sha256OfText(token)
      const link = read(await client.getDel(keys.link(hash)), now)
      if (link) await client.hDel(keys.linksOf(link.person), hash)
      return link
    },
  }
}

/** Writes a link. The caller's transaction must watch `keys.linksOf(person)`, and takes an older link to set a password away. */
export function writeLink(multi: Multi, keys: LedgerKeys, token: string, { person, purpose }: Omit<Link, 'expiresAt'>, now: number): void {
  const hash = sha256OfText(token)
  const link: Link = { person, purpose, expiresAt: now + linkSpans[purpose] }
  multi.set(keys.link(hash), JSON.stringify(link), { expiration: { type: 'PX', value: linkSpans[purpose] } })
  multi.hSet(keys.linksOf(person), hash, purpose).pExpire(keys.linksOf(person), LONGEST_MS)
}

/** The write that makes all links of a person void. The caller's transaction must watch `keys.linksOf(person)`. */
export async function voidLinks(look: LedgerClient, keys: LedgerKeys, person: PersonId): Promise<(multi: Multi) => void> {
  const hashes = await look.hKeys(keys.linksOf(person))
  return (multi) => void multi.del([keys.linksOf(person), ...hashes.map(keys.link)])
}
