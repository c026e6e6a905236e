import { z } from 'zod/mini'
import { type EntryDraft, entryDraft } from '../../../../shared/help/entryDraft.ts'
import { entryVersion } from '../../../../shared/help/numbersView.ts'
import type { LineId } from '../../../../shared/ids.ts'
import { keptInTab } from '../../drafts/keptInTab.ts'
import { newEntryId } from '../newEntryId.ts'

/** A number or place that is being written, by line and id. `over`: the version that its writer had read; null: it is new. */
export const keptEntry = keptInTab('entry', z.strictObject({ over: z.nullable(entryVersion), draft: entryDraft }))
export const entryKey = (line: LineId, id: string): string => `${line} ${id}`

/** Keeps a draft under a new id, and answers with it. */
export function keptAsNew(line: LineId, id: string, draft: EntryDraft): string {
  const fresh = newEntryId()
  keptEntry.keep(entryKey(line, fresh), { over: null, draft })
  keptEntry.keep(entryKey(line, id), null)
  return fresh
}
