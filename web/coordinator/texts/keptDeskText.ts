import { z } from 'zod/mini'
import { type DeskTextKind, deskTextDraft, deskTextId, deskTextVersion } from '../../../shared/deskTexts/deskText.ts'
import type { LineId } from '../../../shared/ids.ts'
import { keptInTab } from '../drafts/keptInTab.ts'

const kept = z.strictObject({ id: deskTextId, over: deskTextVersion, draft: deskTextDraft })
export type KeptDeskText = z.output<typeof kept>

const forms = keptInTab('desk-text', kept)

/** A reply or a sheet that is being written. One form of each for each line. */
export const keptDeskText = {
  read(kind: DeskTextKind, line: LineId): KeptDeskText | null {
    const found = forms.read(`${kind} ${line}`)
    return found?.draft.kind === kind ? found : null
  },
  /** Null forgets it. */
  keep: (kind: DeskTextKind, line: LineId, draft: KeptDeskText | null): void => forms.keep(`${kind} ${line}`, draft),
}
