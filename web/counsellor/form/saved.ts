import type { OwedForm } from '../../../shared/doors/counsellorView.ts'
import type { ClosingForm } from '../../../shared/statistics.ts'
import { WRITING_TIME_MS } from '../written/written.ts'

/** A form as it was saved, in this page's memory alone: until it settles it may be mended from here. */
export type Saved = {
  was: ClosingForm
  owed: OwedForm
  /** Where it is opened: beside the text it belongs to, or else in a pane that goes by the form's own number. */
  pane: string
  /** Whose it is, in words. */
  whose: string
  wipeAt: number
}

/** As long as the text of a talk may stand. */
export const mendableUntil = (now: number): number => now + WRITING_TIME_MS

/** Mended, it is what it is now; it may stand no longer for that. */
export const withSaved = (saved: Saved[], one: Saved): Saved[] => [...saved.filter((s) => s.was.form !== one.was.form), one]

export const stillMendable = (saved: Saved[], now: number): Saved[] => saved.filter((s) => now < s.wipeAt)

/** A text that is wiped takes along what joined the form to it: the id, and what the youth is called. */
export const unnamed = (saved: Saved[], conv: string): Saved[] =>
  saved.map((s) => (s.pane === conv ? { ...s, pane: s.was.form, whose: '', owed: { ...s.owed, conv: null } } : s))
