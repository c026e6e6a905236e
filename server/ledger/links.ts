import type { LedgerClient } from './connect.ts'
import { sha256Of } from './hash.ts'
import type { LedgerKeys } from './keys.ts'

export type LinkPurpose = 'sign-in' | 'set-up'
export type Link = { person: string; purpose: LinkPurpose; expiresAt: number }

/** Sign-in links are the demo's own, printed on a terminal: they wait for a newcomer who has gone for coffee. */
export const linkSpans: Record<LinkPurpose, number> = { 'sign-in': 12 * 3600_000, 'set-up': 24 * 3600_000 }

/** One-time links by the SHA-256 of their token. */
export function openLinks(client: LedgerClient, keys: LedgerKeys) {
  const read = (row: string | null, now: number): Link | null => {
    const link = row ? (JSON.parse(row) as Link) : null // written by make() below
    return link && now < link.expiresAt ? link : null
  }
  return {
    async make(token: string, { person, purpose }: Omit<Link, 'expiresAt'>, now: number): Promise<void> {
      const link: Link = { person, purpose, expiresAt: now + linkSpans[purpose] }
      await client.set(keys.link(sha256Of(token)), JSON.stringify(link), { expiration: { type: 'PX', value: linkSpans[purpose] } })
    },
    /** Only looks: a mail program that opens a link to preview it must not use it up. */
    async look(token: string, now: number): Promise<Link | null> {
      return read(await client.get(keys.link(sha256Of(token))), now)
    },
    /** Takes it, once: of two at the same moment one gets null. */
    async take(token: string, now: number): Promise<Link | null> {
      return read(await client.getDel(keys.link(sha256Of(token))), now)
    },
  }
}
