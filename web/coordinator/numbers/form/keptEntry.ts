import { z } from 'zod/mini'
import { entryDraft } from '../../../../shared/help/entryDraft.ts'
import { entryVersion } from '../../../../shared/help/numbersView.ts'
import type { LineId } from '../../../../shared/ids.ts'
import { keptInTab } from '../../drafts/keptInTab.ts'

/** A number or place that is being written, by line and id. `over`: the version that its writer had read; null: it is new. */
export const keptEntry = keptInTab('entry', z.strictObject({ over: z.nullable(entryVersion), draft: entryDraft }))
export const entryKey = (line: LineId, id: string): string => `${line} ${id}`
