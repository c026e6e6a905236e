import { z } from 'zod/mini'
import { entryDraft } from '../../../../shared/help/entryDraft.ts'
import { entryVersion } from '../../../../shared/help/numbersView.ts'
import { entryId } from '../../../../shared/help/offer.ts'
import { keptInTab } from '../../drafts/keptInTab.ts'

/** A number or place that is being written. One form for each line. */
export const keptEntry = keptInTab('entry', z.strictObject({ id: entryId, over: z.nullable(entryVersion), draft: entryDraft }))
