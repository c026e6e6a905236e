import { z } from 'zod/mini'
import type { LineId } from '../../../shared/ids.ts'
import { draftName } from '../ownDrafts.ts'

/** The number of a leader that is written and not saved, with the number that stood there. It stays in this tab over a reload. */
const kept = z.strictObject({ over: z.nullable(z.string()), call: z.string() })
type KeptLeader = z.output<typeof kept>
const nameOf = (line: LineId) => draftName('leader', line)

export const keptLeader = {
  read(line: LineId): KeptLeader | null {
    try {
      return kept.safeParse(JSON.parse(sessionStorage.getItem(nameOf(line)) ?? 'null')).data ?? null
    } catch {
      return null
    }
  },
  /** Null forgets it. */
  keep(line: LineId, written: KeptLeader | null): void {
    try {
      if (written === null) sessionStorage.removeItem(nameOf(line))
      else sessionStorage.setItem(nameOf(line), JSON.stringify(written))
    } catch {
      // The browser keeps nothing, or is full: the number is still on the page.
    }
  },
}
