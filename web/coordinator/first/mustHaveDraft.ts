import type { EntryDraft } from '../../../shared/help/entryDraft.ts'
import { emptyDraft } from '../../../shared/help/entryDraftOf.ts'
import { helpLists } from '../../../shared/help/offer.ts'
import { perLang } from '../../../shared/lang.ts'
import type { MustHaveNumber } from '../../../shared/settings/firstLine.ts'
import { mustHaveNames } from '../../../shared/words/mustHaveNames.ts'
import { newLineWords } from '../../../shared/words/newLineWords.ts'

/** What the form of such a number begins with: its name, when to call it, and that everybody is shown it. The number and its source are for the coordinator. */
export const mustHaveDraft = (which: MustHaveNumber): EntryDraft => ({
  ...emptyDraft('number'),
  name: mustHaveNames[which],
  what: perLang((lang) => newLineWords[lang].numbers[which]),
  lists: [...helpLists],
})
