import type { LineId } from '../../../shared/ids.ts'
import type { Publication, Table } from '../../../shared/publication.ts'
import type { Frozen } from '../../domain/disclosure/freezeTables.ts'
import { familiesOf } from '../../domain/disclosure/periods.ts'
import { chainBreak, chained, readPublication } from '../../domain/disclosure/publication.ts'
import { sha256OfText } from '../../domain/sha256.ts'
import { inTens } from '../../domain/tallies.ts'
import { type AuditEntry, nextEntry } from '../audit.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'
import type { Decision, Multi, Transactions } from '../transactions.ts'

/** What the chain of a publisher begins with. */
const startOf = (publisher: string): string => sha256OfText(`ungechat/v1/publications ${publisher}`)
/** The person of an audit entry that the service writes by itself. */
const BY_ITSELF = 'service'

type Sums = Record<string, number>

/** The frozen tables of each line: added once, never changed, each with the hash of the one before. The audit names the last hash of each freeze. */
export function openPublications(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
  const texts = (publisher: string) => client.lRange(keys.publications(publisher), 0, -1)
  const tallyKeys = (line: LineId, table: Table, period: string) => ({
    running: keys.tally(line, 'running', table, period),
    settled: keys.tally(line, 'settled', table, period),
    left: keys.tallyLeft(line, table, period),
  })

  return {
    async publicationsOf(publisher: string): Promise<Publication[]> {
      return (await texts(publisher)).map(readPublication)
    },
    /**
     * All that a publisher has published, and the number of the first publication that was changed or taken out; null: none was. The last
     * publication has none after it that would tell, so its hash must be the one that the audit names. Of a broken chain nothing is answered.
     */
    async chainOf(publisher: string): Promise<{ publications: Publication[]; brokenAt: number | null }> {
      // Read at one moment: a freeze writes both.
      const [all, trail] = await client.multi().lRange(keys.publications(publisher), 0, -1).lRange(keys.audit, 0, -1).execTyped()
      const last = all.at(-1)
      const end = last === undefined ? null : sha256OfText(last)
      const brokenAt = publicationsBreak(publisher, all) ?? (end === auditedEnd(publisher, trail) ? null : Math.max(1, all.length))
      return { publications: brokenAt === null ? all.map(readPublication) : [], brokenAt }
    },

    /**
     * Publishes these tables and deletes their tallies, in one step. `sums`: the counts that they were made from. If another process was
     * quicker, or a count came meanwhile, nothing is written and the answer says so.
     */
    freeze(line: LineId, tables: Frozen[], sums: Map<string, Sums>, now: number): Promise<'frozen' | 'again' | 'moved'> {
      const families = familiesOf(tables.map(({ table }) => table))
      const running = tables.map(({ table, period }) => tallyKeys(line, table, period).running)
      const watched = [...families.flatMap((family) => [keys.tallies(line, family), keys.formCount(line, family)]), ...running]
      return transact([keys.publications(line), keys.audit, ...watched], async (look): Promise<Decision<'frozen' | 'again' | 'moved'>> => {
        const before = await look.lRange(keys.publications(line), 0, -1)
        const known = before.map(readPublication)
        if (tables.some((one) => known.some(({ table, period }) => table === one.table && period === one.period)))
          return { answer: 'again' }
        for (const { table, period } of tables)
          if (!same(await look.hGetAll(tallyKeys(line, table, period).running), sums.get(`${table} ${period}`) ?? {}))
            return { answer: 'moved' }
        const last = before.at(-1)
        const { texts: next, last: end } = chained(tables, last === undefined ? startOf(line) : sha256OfText(last), sha256OfText)
        const counters = await Promise.all(families.map(async (family) => restarted(look, family)))
        const audited = await nextEntry(look, keys, { at: now, who: BY_ITSELF, what: 'published', about: `${line} ${end}` })
        return {
          answer: 'frozen',
          write: (multi) => {
            multi.rPush(keys.publications(line), next)
            for (const { table, period } of tables) {
              const { running, settled, left } = tallyKeys(line, table, period)
              multi.del([running, settled, left])
              for (const family of families) multi.sRem(keys.tallies(line, family), `${table}:${period}`)
            }
            for (const restart of counters) restart(multi)
            audited(multi)
          },
        }
      })

      /**
       * When nothing of a family is tallied any more, its next form begins a ten. Otherwise the last one to nine forms, which are deleted
       * now, would make a ten together with the first of the next period, and settled sums would hold fewer than ten.
       */
      async function restarted(look: LedgerClient, family: string): Promise<(multi: Multi) => void> {
        const [open, counted] = await Promise.all([look.sMembers(keys.tallies(line, family)), look.get(keys.formCount(line, family))])
        const going = open.filter((name) => !tables.some(({ table, period }) => name === `${table}:${period}`))
        return (multi) => {
          if (going.length === 0 && counted !== null) multi.set(keys.formCount(line, family), String(inTens(Number(counted))))
        }
      }
    },
  }
}

/** The number of the first publication that cannot be read or does not follow from those before it, from 1; null: the chain is whole. */
export function publicationsBreak(publisher: string, texts: string[]): number | null {
  const unread = texts.findIndex((text) => !isReadable(text))
  return unread < 0 ? chainBreak(texts, startOf(publisher), sha256OfText) : unread + 1
}

function isReadable(text: string): boolean {
  try {
    readPublication(text)
    return true
  } catch {
    return false
  }
}

/** The last hash that the audit names for a publisher; null: it has published nothing. */
function auditedEnd(publisher: string, trail: string[]): string | null {
  const row = trail.findLast((text) => {
    const { what, about } = JSON.parse(text) as AuditEntry // written by nextEntry
    return what === 'published' && about.startsWith(`${publisher} `)
  })
  return row === undefined ? null : (JSON.parse(row) as AuditEntry).about.slice(publisher.length + 1) // as above
}

/** Cells without a count are zero. */
const same = (row: Record<string, string>, sums: Sums): boolean =>
  [...new Set([...Object.keys(row), ...Object.keys(sums)])].every((cell) => Number(row[cell] ?? 0) === (sums[cell] ?? 0))
