import type { AuditEvent } from '../../../shared/audit/auditEvents.ts'
import type { LineId } from '../../../shared/ids.ts'
import { type Line, line as lineSchema } from '../../../shared/line.ts'
import { type AuditEntry, nextEntry } from '../audit.ts'
import type { LedgerClient } from '../connect.ts'
import { writeDeskTexts } from '../deskTexts/deskTexts.ts'
import { firstReplies } from '../deskTexts/firstReplies.ts'
import type { LedgerKeys } from '../keys.ts'
import { lineIn } from '../lineIn.ts'
import type { openLines } from '../lines.ts'
import type { By } from '../people/accounts.ts'
import type { Transactions } from '../transactions.ts'
import { forgetLine } from './forgetLine.ts'

/** More lines than one installation can serve. */
export const MOST_LINES = 100

export type LineMade = 'made' | 'taken' | 'path-taken' | 'used-before' | 'full'

/** Makes, changes and removes lines. Each change writes its audit entry in the same transaction. */
export function openLineRegister(
  client: LedgerClient,
  keys: LedgerKeys,
  { transact }: Transactions,
  lines: Pick<ReturnType<typeof openLines>, 'forget'>,
) {
  const all = async (look: LedgerClient): Promise<Line[]> => Object.values(await look.hGetAll(keys.lines)).map(lineIn)
  const write = <Answer>(keysToWatch: string[], decide: Parameters<typeof transact<Answer>>[1]) =>
    transact(keysToWatch, decide).finally(() => lines.forget())

  return {
    /**
     * `used-before`: a line with this id was removed here. Its published tables are named in the audit for ever, so an id means one line only.
     */
    add(line: Line, { who, now }: By): Promise<LineMade> {
      const row = JSON.stringify(lineSchema.parse(line))
      return write<LineMade>([keys.lines, keys.audit], async (look) => {
        const [there, trail] = await Promise.all([all(look), look.lRange(keys.audit, 0, -1)])
        if (there.some(({ id }) => id === line.id)) return { answer: 'taken' }
        if (there.some(({ path }) => path === line.path)) return { answer: 'path-taken' }
        if (there.length >= MOST_LINES) return { answer: 'full' }
        if (trail.some((entry) => wasRemoved(entry, line.id))) return { answer: 'used-before' }
        const writeDown = await nextEntry(look, keys, { at: now, who, what: 'line-made', about: line.id })
        return {
          answer: 'made',
          write(multi) {
            multi.hSet(keys.lines, line.id, row)
            writeDeskTexts(multi, keys, line.id, firstReplies(line.id))
            writeDown(multi)
          },
        }
      })
    },
    /** Writes what `change` makes of the line as it is now. `same`: it made null of it, and nothing is changed. */
    change(id: LineId, change: (now: Line) => Line | null, what: AuditEvent, { who, now }: By): Promise<'changed' | 'same' | 'gone'> {
      return write<'changed' | 'same' | 'gone'>([keys.lines, keys.audit], async (look) => {
        const before = (await all(look)).find((line) => line.id === id)
        if (!before) return { answer: 'gone' }
        const next = change(before)
        if (!next) return { answer: 'same' }
        const row = JSON.stringify(lineSchema.parse({ ...next, id }))
        const writeDown = await nextEntry(look, keys, { at: now, who, what, about: id })
        return {
          answer: 'changed',
          write(multi) {
            multi.hSet(keys.lines, id, row)
            writeDown(multi)
          },
        }
      })
    },
    /** Forgets everything of a line, see forgetLine.ts. Asked again, it deletes what another process wrote meanwhile. */
    remove: (id: LineId, by: By) => forgetLine(client, keys, transact, id, by).finally(() => lines.forget()),
  }
}

const wasRemoved = (row: string, id: LineId): boolean => {
  if (!row.includes('"line-removed"')) return false
  const { what, about } = JSON.parse(row) as AuditEntry // written by nextEntry
  return what === 'line-removed' && about === id
}
