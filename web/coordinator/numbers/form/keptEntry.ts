import { z } from 'zod/mini'
import { entryDraft } from '../../../../shared/help/entryDraft.ts'
import { entryVersion } from '../../../../shared/help/numbersView.ts'
import { entryId } from '../../../../shared/help/offer.ts'
import type { LineId } from '../../../../shared/ids.ts'
import { draftName } from '../../ownDrafts.ts'

/** What is being written stays in this tab over a reload or a new sign-in, and goes with the tab. One form for each line. */
const kept = z.strictObject({ id: entryId, over: z.nullable(entryVersion), draft: entryDraft })
type KeptEntry = z.output<typeof kept>
const nameOf = (line: LineId) => draftName('entry', line)

export const keptEntry = {
  read(line: LineId): KeptEntry | null {
    try {
      return kept.safeParse(JSON.parse(sessionStorage.getItem(nameOf(line)) ?? 'null')).data ?? null
    } catch {
      return null
    }
  },
  /** Null forgets it. */
  keep(line: LineId, entry: KeptEntry | null): void {
    try {
      if (entry === null) sessionStorage.removeItem(nameOf(line))
      else sessionStorage.setItem(nameOf(line), JSON.stringify(entry))
    } catch {
      // The browser keeps nothing, or is full: the text is still on the page.
    }
  },
}
