import type { AuditEvent } from '../../shared/audit/auditEvents.ts'
import type { Kid, LineId, PersonId } from '../../shared/ids.ts'
import { AUDIT_START, hashOfAudit, openAuditChain } from '../domain/audit/auditChain.ts'
import type { AuditGround } from '../domain/audit/auditScope.ts'
import type { Staff } from '../domain/staff.ts'
import type { LedgerClient } from './connect.ts'
import type { LedgerKeys } from './keys.ts'
import type { Multi, Transactions } from './transactions.ts'

/** Who changed which setting, account or publication, and when. An entry never holds content, what somebody talked of, or anything of a conversation. */
export type AuditEntry = { n: number; at: number; who: string; what: AuditEvent; about: string; hash: string }

type Said = Pick<AuditEntry, 'at' | 'who' | 'what' | 'about'>

/** So many entries are read at once: the whole trail is never in memory, and between two pieces the process does other work. */
const PIECE = 500
/** So many entries are read back at most, to find when a browser got its key. */
const READ_BACK = 20_000

export function openAudit(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
  const trail = async (): Promise<AuditEntry[]> => (await client.lRange(keys.audit, 0, -1)).map((row) => JSON.parse(row) as AuditEntry) // written below

  return {
    /** Each entry carries a hash over itself and all entries before it, so a changed or removed entry is noticed. */
    async audit(who: string, what: AuditEvent, now: number, about = ''): Promise<void> {
      await transact([keys.audit], async (look) => ({
        answer: null,
        write: await nextEntry(look, keys, { at: now, who, what, about }),
      }))
    },
    auditTrail: trail,
    /** When each of these browser keys was certified first. The trail is read from its end, and not further back than `READ_BACK`. */
    async enrolledAt(person: PersonId, kids: Kid[]): Promise<Map<Kid, number>> {
      const found = new Map<Kid, number>()
      const length = await client.lLen(keys.audit)
      for (let end = length; end > Math.max(0, length - READ_BACK) && found.size < kids.length; end -= PIECE)
        for (const row of await client.lRange(keys.audit, Math.max(0, end - PIECE), end - 1)) {
          const { what, who, about, at } = JSON.parse(row) as AuditEntry // written below
          if (what === 'key-enrolled' && who === person && kids.includes(about)) found.set(about, at)
        }
      return found
    },
    auditGround: (line: LineId) => auditGround(client, keys, line),
    /** Every entry as it is kept, a piece at a time, up to the end that the trail had when reading began. */
    async *auditRows(): AsyncGenerator<string[]> {
      const end = await client.lLen(keys.audit)
      for (let from = 0; from < end; from += PIECE) yield client.lRange(keys.audit, from, Math.min(from + PIECE, end) - 1)
    },
    /** The number of the first entry that does not follow from the entries before it; null: the trail is whole. */
    auditBrokenAt: async (): Promise<number | null> => auditBreak(await trail()),
  }
}

/** What an entry is held against, to say whether it is of this line. */
export async function auditGround(
  client: LedgerClient,
  keys: LedgerKeys,
  line: LineId,
): Promise<AuditGround & { names: Map<string, string> }> {
  const [staff, numbers, places, bridges, pools] = await Promise.all(
    [keys.staff, keys.helpNumbers, keys.offers, keys.bridges, keys.pools].map(async (key) =>
      Object.values(await client.hGetAll(key)).map((row) => JSON.parse(row)),
    ),
  )
  // Each is written by its own store: writeStaff, records.put, ownEntries, bridges.save, pools.change.
  const shown = [
    ...(numbers as { id: string; name: string; regionLines: LineId[] }[]).map(({ id, name, regionLines }) => ({
      id,
      name,
      on: regionLines,
    })),
    ...(places as { id: string; name: string; lines: LineId[] }[]).map(({ id, name, lines }) => ({ id, name, on: lines })),
  ]
  return {
    line,
    staff: new Map((staff as Staff[]).map((one) => [one.person, one])),
    shownOn: new Map(shown.map(({ id, on }) => [id, on])),
    names: new Map(shown.map(({ id, name }) => [id, name])),
    bridges: new Map((bridges as { id: string; line: LineId }[]).map((one) => [one.id, one.line])),
    pools: new Map((pools as { id: string; lines: { line: LineId }[] }[]).map((one) => [one.id, one.lines.map((row) => row.line)])),
  }
}

/** The next entry of the chain. It is written in the same transaction as the change, and that transaction must watch `keys.audit`. */
export async function nextEntry(look: LedgerClient, keys: LedgerKeys, said: Said): Promise<(multi: Multi) => void> {
  return nextEntries(look, keys, [said])
}

/** The same for several entries, in this order. */
export async function nextEntries(look: LedgerClient, keys: LedgerKeys, all: Said[]): Promise<(multi: Multi) => void> {
  const [row] = await look.lRange(keys.audit, -1, -1)
  let last = row ? (JSON.parse(row) as AuditEntry) : null // written here
  const rows = all.map((said) => {
    const entry = { n: (last?.n ?? 0) + 1, ...said }
    last = { ...entry, hash: hashOfAudit(last?.hash ?? AUDIT_START, entry) }
    return JSON.stringify(last)
  })
  return (multi) => void multi.rPush(keys.audit, rows)
}

/** The number of the first entry that does not follow from the entries before it; null: the trail is whole. */
export function auditBreak(entries: AuditEntry[]): number | null {
  const chain = openAuditChain()
  for (const entry of entries) chain.take(JSON.stringify(entry))
  return chain.seen().brokenAt
}
