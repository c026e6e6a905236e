import type { DeskView } from '../../../shared/doors/counsellorView.ts'

/** The conversations in the order in which they began. So they get their numbers in the order on the screen, also after a reload. */
export const begun = (view: DeskView) => [...view.conversations].sort((a, b) => a.startedAt - b.startedAt)
