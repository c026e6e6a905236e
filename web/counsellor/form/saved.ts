import type { ClosingForm } from '../../../shared/closingForm.ts'
import type { OwedForm } from '../../../shared/doors/counsellorView.ts'
import type { ConvId } from '../../../shared/ids.ts'
import { WRITING_TIME_MS } from '../written/written.ts'
import type { PaneId } from './owedForm.ts'

/** A form as it was saved, in this page's memory alone. It may be mended from here until it settles. */
export type Saved = {
  was: ClosingForm
  owed: OwedForm
  /** The pane in which it is opened: that of its text, or else a pane under the form's own number. */
  pane: PaneId
  /** The talk that it belongs to, in words. */
  whose: string
  wipeAt: number
}

/** A form can be mended as long as the text of a talk may stand. */
export const mendableUntil = (now: number): number => now + WRITING_TIME_MS

/** A mended form replaces the one before. It keeps its `wipeAt`. */
export const withSaved = (saved: Saved[], one: Saved): Saved[] => [...saved.filter((s) => s.was.form !== one.was.form), one]

export const stillMendable = (saved: Saved[], now: number): Saved[] => saved.filter((s) => now < s.wipeAt)

/** When a text is wiped, its saved form loses what joined it to the text: the conversation's id and the youth's name. */
export const unnamed = (saved: Saved[], conv: ConvId): Saved[] =>
  saved.map((s) => (s.pane === conv ? { ...s, pane: s.was.form, whose: '', owed: { ...s.owed, conv: null } } : s))
