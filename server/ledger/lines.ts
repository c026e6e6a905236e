import type { LineId } from '../../shared/ids.ts'
import { type Line, line as lineSchema } from '../../shared/line.ts'
import { isPractice, realLineOf } from '../../shared/practice/practiceLine.ts'
import { asPractice } from '../domain/practice/asPractice.ts'
import { cachedFor } from './cachedFor.ts'
import type { LedgerClient } from './connect.ts'
import type { LedgerKeys } from './keys.ts'
import { lastKnown } from './lastKnown.ts'
import { keptLine, lineIn } from './lineIn.ts'

const CACHE_MS = 1000

export function openLines(client: LedgerClient, keys: LedgerKeys) {
  // The lines are read every second and seldom change: if the rows are the same, the answer is the same object.
  let parsed: { text: string; lines: Line[] } = { text: '', lines: [] }
  const known = lastKnown(client, async (): Promise<Line[]> => {
    const rows = Object.values(await client.hGetAll(keys.lines))
    const text = rows.join('\n')
    if (text !== parsed.text) parsed = { text, lines: rows.map(lineIn).sort((a, b) => a.path.localeCompare(b.path)) }
    return parsed.lines
  })

  const { read: all, forget } = cachedFor(CACHE_MS, known)

  /** Writes all of these lines, or none. */
  const put = async (...lines: Line[]): Promise<void> => {
    const rows = lines.map((line): [string, string] => [line.id, JSON.stringify(lineSchema.parse(line))])
    await client.hSet(keys.lines, rows)
    forget()
  }

  return {
    /** Every line, by path. After a change by another process the answer may be a second old. */
    all,
    /** One line. Practice on a line is found too, although no list of lines names it. */
    async find(id: LineId): Promise<Line | null> {
      const real = (await all()).find((line) => line.id === realLineOf(id)) ?? null
      return real && isPractice(id) ? asPractice(real, id) : real
    },
    async byPath(path: string): Promise<Line | null> {
      return (await all()).find((line) => line.path === path) ?? null
    },
    put,
    /** Called after a change that `put` did not write: the next read comes from the ledger. */
    forget,
    /**
     * Completes rows of an older program, which had a language less: what a row lacks is taken from the line with its id. What a row says
     * stays. Throws at a row that cannot be read even then.
     */
    async renew(lines: Line[]): Promise<void> {
      const rows = Object.entries(await client.hGetAll(keys.lines)).map(([id, row]) => ({ id, row: JSON.parse(row) as unknown })) // written by put
      const older = rows.filter(({ row }) => !keptLine.safeParse(row).success)
      const lineOf = (id: string) => lines.find((line) => line.id === id)
      const whole = older.map(({ id, row }) => keptLine.parse(completed(row, lineOf(id))))
      if (whole.length > 0) await put(...whole)
    },
  }
}

/** `row`, and in each of its parts what only `whole` has. */
function completed(row: unknown, whole: unknown): unknown {
  if (!isObject(row) || !isObject(whole)) return row
  return { ...whole, ...Object.fromEntries(Object.entries(row).map(([name, part]) => [name, completed(part, whole[name])])) }
}
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
