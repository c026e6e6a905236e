import { z } from 'zod/mini'
import type { LineId } from '../../../shared/ids.ts'

/** The number of a leader that is written and not saved, with the number that stood there. It stays in this tab over a reload. */
const kept = z.strictObject({ over: z.nullable(z.string()), call: z.string() })
type KeptLeader = z.output<typeof kept>
const NAME = 'ungechat-leader '

export const keptLeader = {
  read(line: LineId): KeptLeader | null {
    try {
      return kept.safeParse(JSON.parse(sessionStorage.getItem(NAME + line) ?? 'null')).data ?? null
    } catch {
      return null
    }
  },
  /** Null forgets it. */
  keep(line: LineId, written: KeptLeader | null): void {
    try {
      if (written === null) sessionStorage.removeItem(NAME + line)
      else sessionStorage.setItem(NAME + line, JSON.stringify(written))
    } catch {
      // The browser keeps nothing, or is full: the number is still on the page.
    }
  },
  isAny(): boolean {
    try {
      return Object.keys(sessionStorage).some((name) => name.startsWith(NAME))
    } catch {
      return false
    }
  },
}
