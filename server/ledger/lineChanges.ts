import { z } from 'zod/mini'
import type { LineId } from '../../shared/ids.ts'
import { type Line, line as lineSchema } from '../../shared/line.ts'
import type { LineFault } from '../../shared/settings/lineFault.ts'
import {
  CHANGES_KEPT,
  fieldsThatDiffer,
  type LineField,
  type SavedChange,
  type SettingsChange,
  savedChange,
  settingsChange,
  settingsOf,
} from '../../shared/settings/lineSettings.ts'
import { withHours } from '../../shared/settings/overflow.ts'
import { sha256OfText } from '../domain/sha256.ts'
import { nextEntry } from './audit.ts'
import type { LedgerClient } from './connect.ts'
import type { LedgerKeys } from './keys.ts'
import { keptClosing, lineIn } from './lineIn.ts'
import type { By } from './people/accounts.ts'
import type { Decision, Transactions } from './transactions.ts'

/** A change that an older program kept names only lines that youths may go to, and no hours; or a moment that no calendar has. */
const keptSettings = z.pipe(
  z.transform((fields: unknown) => {
    if (typeof fields !== 'object' || fields === null) return fields
    return {
      ...fields,
      ...('overflow' in fields && { overflow: withHours(fields.overflow) }),
      ...('closedByHand' in fields && { closedByHand: keptClosing.parse(fields.closedByHand) }),
    }
  }),
  settingsChange,
)
/** The last changes of a line, as they are kept. */
export const keptLineChanges = z
  .array(z.extend(savedChange, { before: keptSettings, after: keptSettings }))
  .check(z.maxLength(CHANGES_KEPT))
/** The version of a line: it is of what the line says, and not of how the row is written. */
const versionOf = (line: Line): string => sha256OfText(JSON.stringify(line))
const changesIn = (row: string | null | undefined): SavedChange[] => (row ? keptLineChanges.parse(JSON.parse(row)) : [])

export type LineAsKept = { line: Line; version: string; changes: SavedChange[] }
type Saved = { did: 'saved' | 'same' | 'newer' | 'gone' } | { did: 'faults'; faults: LineFault[] }
/** Makes the line that a change leads to, and says what is wrong with it. `others`: the other lines, as they stand in the same moment. */
export type Judge = (line: Line, others: Line[]) => { next: Line; faults(changed: LineField[]): LineFault[] }

/** A line as coordinators change it: over the version that they read, with the last changes kept, and each change in the audit. */
export function openLineChanges(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions, forgetLines: () => void) {
  return {
    /** From the ledger itself: a form must not begin from an older line. */
    async read(id: LineId): Promise<LineAsKept | null> {
      const [row, changes] = await client.multi().hGet(keys.lines, id).hGet(keys.lineChanges, id).execTyped()
      if (!row) return null
      const line = lineIn(row)
      return { line, version: versionOf(line), changes: changesIn(changes) }
    },

    /**
     * Saves a change over the version `base`. The audit names who, the fields, and the hash of what they were and became. The values
     * themselves are kept of the last changes only, so that neither grows without end.
     */
    async save(id: LineId, base: string, judge: Judge, { who, now }: By): Promise<Saved> {
      const answer = await transact([keys.lines, keys.lineChanges, keys.audit], async (look): Promise<Decision<Saved>> => {
        const rows = await look.hGetAll(keys.lines)
        const row = rows[id]
        if (!row) return { answer: { did: 'gone' } }
        const line = lineIn(row)
        if (versionOf(line) !== base) return { answer: { did: 'newer' } }
        const others = Object.values(rows)
          .map(lineIn)
          .filter((other) => other.id !== id)
        const { next, faults } = judge(line, others)
        const fields = fieldsThatDiffer(settingsOf(line), settingsOf(next))
        if (fields.length === 0) return { answer: { did: 'same' } }
        const found = faults(fields)
        if (found.length > 0) return { answer: { did: 'faults', faults: found } }
        const change: SavedChange = { at: now, by: who, before: only(line, fields), after: only(next, fields) }
        const about = `${id} ${fields.join(' ')} ${sha256OfText(JSON.stringify(change))}`
        const audited = await nextEntry(look, keys, { at: now, who, what: 'line-changed', about })
        const kept = [...changesIn(await look.hGet(keys.lineChanges, id)), change].slice(-CHANGES_KEPT)
        return {
          answer: { did: 'saved' },
          write(multi) {
            multi.hSet(keys.lines, id, JSON.stringify(lineSchema.parse(next)))
            multi.hSet(keys.lineChanges, id, JSON.stringify(keptLineChanges.parse(kept)))
            audited(multi)
          },
        }
      })
      forgetLines()
      return answer
    },
  }
}

const only = (line: Line, fields: LineField[]): SettingsChange => {
  const settings = settingsOf(line)
  return Object.fromEntries(fields.map((field) => [field, settings[field]]))
}
