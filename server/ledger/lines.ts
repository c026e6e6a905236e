import type { LineId } from '../../shared/ids.ts'
import { type Line, line as lineSchema } from '../../shared/line.ts'
import type { LedgerClient } from './connect.ts'
import type { LedgerKeys } from './keys.ts'
import { remembered } from './remembered.ts'

const CACHE_MS = 1000

export function openLines(client: LedgerClient, keys: LedgerKeys) {
  let cached: { at: number; lines: Promise<Line[]> } | null = null
  // The lines are read every second and seldom change: if the rows are the same, the answer is the same object.
  let parsed: { text: string; lines: Line[] } = { text: '', lines: [] }
  const memory = remembered(client, async (): Promise<Line[]> => {
    const rows = Object.values(await client.hGetAll(keys.lines))
    const text = rows.join('\n')
    if (text !== parsed.text)
      parsed = { text, lines: rows.map((row) => lineSchema.parse(JSON.parse(row))).sort((a, b) => a.path.localeCompare(b.path)) }
    return parsed.lines
  })

  const all = (): Promise<Line[]> => {
    // This measures the age of an answer, so it does not use the service's clock, which tests turn.
    const at = performance.now()
    if (!cached || at - cached.at >= CACHE_MS) {
      const lines = memory.read()
      const entry = { at, lines }
      cached = entry
      lines.catch(() => {
        if (cached === entry) cached = null
      })
    }
    return cached.lines
  }

  return {
    /** Every line, by path. After a change by another process the answer may be a second old. */
    all,
    async find(id: LineId): Promise<Line | null> {
      return (await all()).find((line) => line.id === id) ?? null
    },
    async byPath(path: string): Promise<Line | null> {
      return (await all()).find((line) => line.path === path) ?? null
    },
    /** Writes all of these lines, or none. */
    async put(...lines: Line[]): Promise<void> {
      const rows = lines.map((line): [string, string] => [line.id, JSON.stringify(lineSchema.parse(line))])
      await client.hSet(keys.lines, rows)
      cached = null
      memory.forget()
    },
  }
}
