import { z } from 'zod/mini'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import { type ReportPart, reportParts } from '../../../shared/report/reportText.ts'
import {
  type PartVersions,
  partVersion,
  type ReportDocs,
  reportDocs,
  reportYear,
  type WrittenPart,
  writtenPart,
} from '../../../shared/report/reportWire.ts'
import { sha256OfText } from '../../domain/sha256.ts'
import { type AuditEntry, nextEntry } from '../audit.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'
import type { By } from '../people/accounts.ts'
import type { Decision, Transactions } from '../transactions.ts'

/** What a coordinator saved of one part. */
export const partRow = z.strictObject({ version: partVersion, at: z.number(), by: z.string(), written: writtenPart })
export type PartRow = z.output<typeof partRow>

/** A report that was frozen: what it says in each language, for ever. */
export const frozenRow = z.strictObject({
  version: z.literal(1),
  line: z.string(),
  year: reportYear,
  at: z.number(),
  by: z.string(),
  docs: reportDocs,
})

const fieldOf = (line: LineId, year: number, part: ReportPart) => `${line} ${year} ${part}`
const read = (row: string | null | undefined): PartRow | null => (row ? partRow.parse(JSON.parse(row)) : null)

/** What coordinators write into the annual reports of their lines, part by part, and the reports that are frozen. */
export function openReports(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
  const watched = [keys.reportTexts, keys.frozenReports, keys.audit]
  const frozenField = (line: LineId, year: number) => `${line} ${year}`

  return {
    /** What was saved of a report. A part that nobody saved is not among it. */
    async partsOf(line: LineId, year: number): Promise<Partial<Record<ReportPart, PartRow>>> {
      const rows = await client.hmGet(
        keys.reportTexts,
        reportParts.map((part) => fieldOf(line, year, part)),
      )
      return Object.fromEntries(reportParts.flatMap((part, i) => (rows[i] ? [[part, read(rows[i])]] : [])))
    },

    /** Saves a part over the version `base`, which its writer had read. `newer`: somebody saved it since, and nothing is changed. */
    savePart(
      of: { line: LineId; year: number },
      base: number,
      written: WrittenPart,
      { who, now }: By,
    ): Promise<{ did: 'saved'; version: number } | { did: 'newer' } | { did: 'frozen' }> {
      const field = fieldOf(of.line, of.year, written.part)
      return transact(
        [keys.reportTexts, keys.frozenReports],
        async (look): Promise<Decision<{ did: 'saved'; version: number } | { did: 'newer' } | { did: 'frozen' }>> => {
          if (await look.hExists(keys.frozenReports, frozenField(of.line, of.year))) return { answer: { did: 'frozen' } }
          const before = read(await look.hGet(keys.reportTexts, field))
          if ((before?.version ?? 0) !== base) return { answer: { did: 'newer' } }
          const row: PartRow = { version: base + 1, at: now, by: who, written }
          return {
            answer: { did: 'saved', version: row.version },
            write: (multi) => void multi.hSet(keys.reportTexts, field, JSON.stringify(partRow.parse(row))),
          }
        },
      )
    },

    /** Freezes what was made from these versions of the parts, once. Its hash stands in the audit, so a change is noticed. */
    freeze(
      of: { line: LineId; year: number },
      versions: PartVersions,
      docs: ReportDocs,
      { who, now }: By,
    ): Promise<'frozen' | 'already' | 'newer'> {
      const field = frozenField(of.line, of.year)
      return transact(watched, async (look): Promise<Decision<'frozen' | 'already' | 'newer'>> => {
        if (await look.hExists(keys.frozenReports, field)) return { answer: 'already' }
        const rows = await look.hmGet(
          keys.reportTexts,
          reportParts.map((part) => fieldOf(of.line, of.year, part)),
        )
        if (reportParts.some((part, i) => (read(rows[i])?.version ?? 0) !== versions[part])) return { answer: 'newer' }
        const text = JSON.stringify(frozenRow.parse({ version: 1, ...of, at: now, by: who, docs }))
        const about = `${field} ${sha256OfText(text)}`
        const audited = await nextEntry(look, keys, { at: now, who, what: 'report-frozen', about })
        return {
          answer: 'frozen',
          write: (multi) => {
            multi.hSet(keys.frozenReports, field, text)
            audited(multi)
          },
        }
      })
    },

    /** The frozen report. `docs` null: it is not the one whose hash the audit names. Null: the report is not frozen. */
    async frozenOf(line: LineId, year: number): Promise<{ at: number; by: PersonId; docs: ReportDocs | null } | null> {
      const field = frozenField(line, year)
      const [text, trail] = await client.multi().hGet(keys.frozenReports, field).lRange(keys.audit, 0, -1).execTyped()
      // Most entries tell of something else, and the trail is long: only those that may be meant are parsed.
      const entry = trail
        .filter((row) => row.includes('report-frozen'))
        .map((row) => JSON.parse(row) as AuditEntry)
        .find(({ what, about }) => what === 'report-frozen' && about.startsWith(`${field} `)) // written by nextEntry
      if (text === null) return entry ? { at: entry.at, by: entry.who, docs: null } : null
      const isWhole = entry?.about === `${field} ${sha256OfText(text)}`
      if (!isWhole) return { at: entry?.at ?? 0, by: entry?.who ?? '', docs: null }
      const { at, by, docs } = frozenRow.parse(JSON.parse(text))
      return { at, by, docs }
    },
  }
}
