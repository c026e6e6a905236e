import { z } from 'zod/mini'
import { entryDraft } from '../../../../shared/help/entryDraft.ts'
import { entryVersion } from '../../../../shared/help/numbersView.ts'
import { entryId } from '../../../../shared/help/offer.ts'
import type { LineId } from '../../../../shared/ids.ts'

/** What is being written stays in this tab over a reload or a new sign-in, and goes with the tab. One form for each line. */
const kept = z.strictObject({ id: entryId, over: z.nullable(entryVersion), draft: entryDraft })
type KeptEntry = z.output<typeof kept>
const NAME = 'ungechat-entry '

export const keptEntry = {
  read(line: LineId): KeptEntry | null {
    try {
      return kept.safeParse(JSON.parse(sessionStorage.getItem(NAME + line) ?? 'null')).data ?? null
    } catch {
      return null
    }
  },
  /** Null forgets it. */
  keep(line: LineId, entry: KeptEntry | null): void {
    try {
      if (entry === null) sessionStorage.removeItem(NAME + line)
      else sessionStorage.setItem(NAME + line, JSON.stringify(entry))
    } catch {
      // The browser keeps nothing, or is full: the text is still on the page.
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
