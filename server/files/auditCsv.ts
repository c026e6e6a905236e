import { type AuditWords, auditSentence, auditWhoInWords } from '../../shared/audit/auditSentence.ts'
import type { AuditChain, AuditLine } from '../../shared/audit/auditWire.ts'
import { csvText } from '../../shared/spreadsheet.ts'
import type { FileWords } from './fileWords.ts'

type Entry = { row: { n: number; at: number; who: string; what: string; about: string; hash: string }; before: string; said: AuditLine }

/**
 * The log of a line for a spreadsheet: each entry in words, then the very texts that its hash is made of, the hash before it and its own
 * (`docs/audit.md`). The last row says how the whole trail stands, with the hash at its end.
 */
export function auditCsv(entries: Entry[], chain: AuditChain, words: FileWords): string {
  const say: AuditWords = words.coordinator
  const { columns, last } = words.coordinator.audit
  const rows = entries.map(({ row, before, said }) => [
    ...[String(row.n), new Date(row.at).toISOString(), auditWhoInWords(said.who, say), auditSentence(said, say, words.lang)],
    ...[String(row.at), row.who, row.what, row.about, before, row.hash],
  ])
  const end = last(String(chain.count), chain.brokenAt === null ? '' : String(chain.brokenAt))
  return csvText([
    [
      columns.n,
      columns.time,
      columns.name,
      columns.sentence,
      columns.at,
      columns.who,
      columns.what,
      columns.about,
      columns.before,
      columns.hash,
    ],
    ...rows,
    ['', '', '', end, '', '', '', '', '', chain.end],
  ])
}
