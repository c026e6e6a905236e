import { type AuditWords, auditSentence, auditWhoInWords } from '../../shared/audit/auditSentence.ts'
import type { AuditChain, AuditLine } from '../../shared/audit/auditWire.ts'
import { csvRow, csvText } from '../../shared/spreadsheet.ts'
import type { FileWords } from './fileWords.ts'

type Entry = { row: { n: number; at: number; who: string; what: string; about: string; hash: string }; before: string; said: AuditLine }

/** So many entries are in a file, the newest. Before a line has so many, years go by. */
const MOST_IN_FILE = 50_000

/**
 * The log of a line for a spreadsheet: each entry in words, then the very texts that its hash is made of, the hash before it and its own
 * (`docs/audit.md`). Each row is made when its entry is read, a piece of the trail at a time, so that no talk waits for the whole file.
 */
export function openAuditCsv(words: FileWords, most = MOST_IN_FILE) {
  const say: AuditWords = words.coordinator
  const { columns, last } = words.coordinator.audit
  const rows: string[] = []
  return {
    take({ row, before, said }: Entry): void {
      const spoken = [auditWhoInWords(said.who, say), auditSentence(said, say, words.lang)]
      const cells = [
        String(row.n),
        new Date(row.at).toISOString(),
        ...spoken,
        String(row.at),
        row.who,
        row.what,
        row.about,
        before,
        row.hash,
      ]
      rows.push(csvRow(cells))
      if (rows.length >= 2 * most) rows.splice(0, most)
    },
    /** The last row says how the whole trail stands, with the hash at its end. */
    text(chain: AuditChain): string {
      const end = last(String(chain.count), chain.brokenAt === null ? '' : String(chain.brokenAt))
      const { n, time, name, sentence, at, who, what, about, before, hash } = columns
      const heading = csvText([[n, time, name, sentence, at, who, what, about, before, hash]])
      return [heading, ...rows.slice(-most), csvRow(['', '', '', end, '', '', '', '', '', chain.end])].join('')
    },
  }
}
