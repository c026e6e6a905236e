import {
  type Campaign,
  type CampaignDraft,
  type CampaignFault,
  type CampaignRead,
  campaign,
  campaignBounds,
} from '../../../shared/campaigns/campaign.ts'
import type { LineId } from '../../../shared/ids.ts'
import { sha256OfText } from '../../domain/sha256.ts'
import { nextEntry } from '../audit.ts'
import { cachedFor } from '../cachedFor.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'
import { lastKnown } from '../lastKnown.ts'
import type { By } from '../people/accounts.ts'
import type { Decision, Transactions } from '../transactions.ts'

const CACHE_MS = 1000

export type CampaignAt = { line: LineId; id: string; base: string | null }
type Saved = 'done' | 'newer' | 'full' | 'gone' | { faults: CampaignFault[] }

/** A row of the hash. Its field is `line id`. */
const campaignRow = (one: Campaign): [field: string, row: string] => [fieldOfCampaign(one), JSON.stringify(campaign.parse(one))]
/** Where a campaign stands in the hash. */
export const fieldOfCampaign = ({ line, id }: { line: LineId; id: string }) => `${line} ${id}`
const read = (row: string): CampaignRead => {
  const kept = campaign.parse(JSON.parse(row))
  return { ...kept, version: sha256OfText(JSON.stringify(kept)) }
}

/** The times in which more youths than usual are expected. */
export function openCampaigns(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
  const known = lastKnown(client, async (): Promise<CampaignRead[]> => {
    const all = Object.values(await client.hGetAll(keys.campaigns)).map(read)
    return all.sort((a, b) => a.from.localeCompare(b.from))
  })
  const { read: all, forget } = cachedFor(CACHE_MS, known)
  const watched = [keys.campaigns, keys.audit]
  const rowsOf = async (look: LedgerClient, line: LineId) =>
    Object.values(await look.hGetAll(keys.campaigns))
      .map(read)
      .filter((one) => one.line === line)

  return {
    /** Those of a line, the earliest first. */
    of: async (line: LineId): Promise<CampaignRead[]> => (await all()).filter((one) => one.line === line),
    /** From the ledger itself: a form must not begin from older ones. */
    async fresh(line: LineId): Promise<CampaignRead[]> {
      forget()
      return (await all()).filter((one) => one.line === line)
    },
    /**
     * Saves over the version that its writer had read (null: it is new). The same again is answered like the first time. `judge` looks at the other
     * campaigns as they stand in the same moment. `gone`: the line was removed.
     */
    async save(
      { line, id, base }: CampaignAt,
      draft: CampaignDraft,
      judge: (others: CampaignRead[]) => CampaignFault[],
      { who, now }: By,
    ): Promise<Saved> {
      const answer = await transact([...watched, keys.lines], async (look): Promise<Decision<Saved>> => {
        if (!(await look.hExists(keys.lines, line))) return { answer: 'gone' }
        const kept = await rowsOf(look, line)
        const before = kept.find((one) => one.id === id)
        const [field, row] = campaignRow({ id, line, ...draft })
        if (before && before.version === read(row).version) return { answer: 'done' }
        if ((before?.version ?? null) !== base) return { answer: 'newer' }
        if (!before && kept.length >= campaignBounds.ofLine) return { answer: 'full' }
        const faults = judge(kept.filter((one) => one.id !== id))
        if (faults.length > 0) return { answer: { faults } }
        const writeDown = await nextEntry(look, keys, { at: now, who, what: 'campaign-saved', about: field })
        return {
          answer: 'done',
          write(multi) {
            multi.hSet(keys.campaigns, field, row)
            writeDown(multi)
          },
        }
      })
      forget()
      return answer
    },
    /** Removes a campaign, as it was read. One that is gone already is gone. */
    async remove({ line, id, base }: CampaignAt, { who, now }: By): Promise<'done' | 'newer'> {
      const answer = await transact(watched, async (look): Promise<Decision<'done' | 'newer'>> => {
        const row = await look.hGet(keys.campaigns, fieldOfCampaign({ line, id }))
        if (!row) return { answer: 'done' }
        if (read(row).version !== base) return { answer: 'newer' }
        const writeDown = await nextEntry(look, keys, { at: now, who, what: 'campaign-removed', about: fieldOfCampaign({ line, id }) })
        return {
          answer: 'done',
          write(multi) {
            multi.hDel(keys.campaigns, fieldOfCampaign({ line, id }))
            writeDown(multi)
          },
        }
      })
      forget()
      return answer
    },
    /** Forgets those of a line that ended before this day. */
    async forgetBefore(line: LineId, date: string): Promise<void> {
      const past = (await all()).filter((one) => one.line === line && one.to < date)
      if (past.length === 0) return
      await transact([keys.campaigns], async (look): Promise<Decision<null>> => {
        const old = (await rowsOf(look, line)).filter(({ to }) => to < date).map(fieldOfCampaign)
        return { answer: null, write: (multi) => void (old.length > 0 && multi.hDel(keys.campaigns, old)) }
      })
      forget()
    },
    /** Only for planting examples: neither judged nor audited. */
    async put(...some: Campaign[]): Promise<void> {
      await client.hSet(keys.campaigns, some.map(campaignRow))
      forget()
    },
  }
}
