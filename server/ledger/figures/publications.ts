import { createHash } from 'node:crypto'
import type { PublisherId } from '../../../shared/ids.ts'
import type { Publication } from '../../../shared/published/publication.ts'
import type { Family } from '../../domain/disclosure/catalogue.ts'
import type { Frozen } from '../../domain/disclosure/freezeTables.ts'
import { endOf } from '../../domain/disclosure/periods.ts'
import { chained, readChain, readPublication } from '../../domain/disclosure/publication.ts'
import { sha256OfText } from '../../domain/sha256.ts'
import { inTens } from '../../domain/tallies.ts'
import { type AuditEntry, nextEntry } from '../audit.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'
import type { Decision, Multi, Transactions } from '../transactions.ts'

/** What the chain of a publisher begins with. */
const startOf = (publisher: PublisherId): string => sha256OfText(`ungechat/v1/publications ${publisher}`)
/** The audit grows for ever. The last freeze of a publisher is nearly always among so many of its newest entries. */
const RECENT_ENTRIES = 1000
/** The person of an audit entry that the service writes by itself. */
const BY_ITSELF = 'service'

const families: Family[] = ['form', 'survey']

type Sums = Record<string, number>
/** How the set of open tallies names a table of a period. */
const nameOf = ({ table, period }: Pick<Frozen, 'table' | 'period'>): string => `${table}:${period}`
const periodIn = (name: string): string => name.split(':')[1] ?? ''

/** The frozen tables of each publisher: added once, never changed, each with the hash of the one before. The audit names the last hash of each freeze. */
export function openPublications(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
  /** For each publisher the hash of all its texts when their chain was last found whole. The same bytes are the same chain. */
  const foundWhole = new Map<string, string>()
  /** Every look hashes all texts. Only where they are not those of the look before is each of them read and held to the one before it. */
  function chainIn(publisher: PublisherId, all: string[]): { publications: Publication[]; brokenAt: number | null } {
    const hash = hashOfAll(all)
    if (foundWhole.get(publisher) === hash) return { publications: all.map((text) => JSON.parse(text) as Publication), brokenAt: null } // read as one when found whole
    const chain = readChain(all, startOf(publisher), sha256OfText)
    if (chain.brokenAt === null) foundWhole.set(publisher, hash)
    return chain
  }
  const texts = (publisher: PublisherId) => client.lRange(keys.publications(publisher), 0, -1)
  /** All publications, and the last hash that the audit names from this entry on. Read at one moment: a freeze writes both. */
  const withTrail = async (publisher: PublisherId, from: number) => {
    const [all, trail] = await client.multi().lRange(keys.publications(publisher), 0, -1).lRange(keys.audit, from, -1).execTyped()
    return { all, audited: auditedEnd(publisher, trail) }
  }
  const tallyKeys = (publisher: PublisherId, name: string) => {
    const [table = '', period = ''] = name.split(':')
    return {
      running: keys.tally(publisher, 'running', table, period),
      settled: keys.tally(publisher, 'settled', table, period),
      carried: keys.tally(publisher, 'carried', table, period),
      left: keys.tallyLeft(publisher, table, period),
    }
  }

  return {
    async publicationsOf(publisher: PublisherId): Promise<Publication[]> {
      return (await texts(publisher)).map(readPublication)
    },
    /**
     * All that a publisher has published, and the number of the first publication that was changed or taken out; null: none was. The last
     * publication has none after it that would tell, so its hash must be the one that the audit names. Of a broken chain nothing is answered.
     */
    async chainOf(publisher: PublisherId): Promise<{ publications: Publication[]; brokenAt: number | null }> {
      const recent = await withTrail(publisher, -RECENT_ENTRIES)
      const { all, audited } = recent.audited === null ? await withTrail(publisher, 0) : recent
      const last = all.at(-1)
      const end = last === undefined ? null : sha256OfText(last)
      const chain = chainIn(publisher, all)
      return chain.brokenAt === null && end !== audited ? { publications: [], brokenAt: Math.max(1, all.length) } : chain
    },

    /** The end of the last period of a publisher that is published; 0: none is. */
    async closedUpTo(publisher: PublisherId, timeZone: string): Promise<number> {
      const noted = await client.hGet(keys.closed, publisher)
      if (noted !== null) return Number(noted)
      const [last] = await client.lRange(keys.publications(publisher), -1, -1)
      if (last === undefined) return 0
      const end = endOf(readPublication(last).period, timeZone)
      await client.hSetNX(keys.closed, publisher, String(end))
      return end
    },

    /**
     * Publishes these tables and deletes their tallies, in one step. `sums`: the counts that they were made from. `end`: the end of their
     * period. If another process was quicker, or a count came meanwhile, nothing is written and the answer says so.
     */
    freeze(
      publisher: PublisherId,
      tables: Frozen[],
      sums: Map<string, Sums>,
      now: number,
      end: number,
    ): Promise<'frozen' | 'again' | 'moved'> {
      const running = tables.map((one) => tallyKeys(publisher, nameOf(one)).running)
      const watched = [
        keys.publications(publisher),
        keys.closed,
        keys.audit,
        ...families.flatMap((family) => [keys.tallies(publisher, family), keys.formCount(publisher, family)]),
        ...running,
      ]
      return transact(watched, async (look): Promise<Decision<'frozen' | 'again' | 'moved'>> => {
        if (Number((await look.hGet(keys.closed, publisher)) ?? 0) >= end) return { answer: 'again' }
        const [last] = await look.lRange(keys.publications(publisher), -1, -1)
        for (const one of tables)
          if (!same(await look.hGetAll(tallyKeys(publisher, nameOf(one)).running), sums.get(`${one.table} ${one.period}`) ?? {}))
            return { answer: 'moved' }
        const { texts: next, last: hash } = chained(tables, last === undefined ? startOf(publisher) : sha256OfText(last), sha256OfText)
        const deleting = await deleted(look, publisher, (name) => tables.some(({ period }) => period === periodIn(name)))
        const audited = await nextEntry(look, keys, { at: now, who: BY_ITSELF, what: 'published', about: `${publisher} ${hash}` })
        return {
          answer: 'frozen',
          write: (multi) => {
            multi.rPush(keys.publications(publisher), next).hSet(keys.closed, publisher, String(end))
            deleting(multi)
            audited(multi)
          },
        }
      })
    },

    /** Deletes the tallies of the periods that `isGone` picks: they are not published. */
    deleteTallies(publisher: PublisherId, isGone: (period: string) => boolean): Promise<void> {
      return transact(
        families.map((family) => keys.tallies(publisher, family)),
        async (look): Promise<Decision<void>> => {
          const open = await Promise.all(families.map((family) => look.sMembers(keys.tallies(publisher, family))))
          if (!open.flat().some((name) => isGone(periodIn(name)))) return { answer: undefined }
          return { answer: undefined, write: await deleted(look, publisher, (name) => isGone(periodIn(name))) }
        },
      )
    },
  }

  /**
   * Deletes the tallies whose names (`table:period`) `isOne` picks. When nothing of a family is tallied any more, its next form begins a ten.
   * Otherwise the last one to nine forms, which are deleted now, would make a ten together with the first of the next period, and settled
   * sums would hold fewer than ten.
   */
  async function deleted(look: LedgerClient, publisher: PublisherId, isOne: (name: string) => boolean): Promise<(multi: Multi) => void> {
    const found = await Promise.all(
      families.map(async (family) => ({
        family,
        open: await look.sMembers(keys.tallies(publisher, family)),
        counted: await look.get(keys.formCount(publisher, family)),
      })),
    )
    return (multi) => {
      for (const { family, open, counted } of found) {
        const going = open.filter((name) => !isOne(name))
        for (const name of open.filter(isOne)) {
          multi.del(Object.values(tallyKeys(publisher, name)))
          multi.sRem(keys.tallies(publisher, family), name)
        }
        if (going.length === 0 && counted !== null) multi.set(keys.formCount(publisher, family), String(inTens(Number(counted))))
      }
    }
  }
}

/** The number of the first publication that cannot be read or does not follow from those before it, from 1; null: the chain is whole. */
export const publicationsBreak = (publisher: PublisherId, texts: string[]): number | null =>
  readChain(texts, startOf(publisher), sha256OfText).brokenAt

/** The length before each text keeps two lists apart whose texts end at other places. */
function hashOfAll(texts: string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${text.length} ${text}`)
  return hash.digest('base64url')
}

/** The last hash that the audit names for a publisher; null: it has published nothing. */
function auditedEnd(publisher: PublisherId, trail: string[]): string | null {
  const row = trail.findLast((text) => {
    const { what, about } = JSON.parse(text) as AuditEntry // written by nextEntry
    return what === 'published' && about.startsWith(`${publisher} `)
  })
  return row === undefined ? null : (JSON.parse(row) as AuditEntry).about.slice(publisher.length + 1) // as above
}

/** Cells without a count are zero. */
const same = (row: Record<string, string>, sums: Sums): boolean =>
  [...new Set([...Object.keys(row), ...Object.keys(sums)])].every((cell) => Number(row[cell] ?? 0) === (sums[cell] ?? 0))
