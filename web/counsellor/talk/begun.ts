import type { DeskView } from '../../../shared/doors/counsellorView.ts'

/** As they began: after a reload they are numbered as they stand. */
export const begun = (view: DeskView) => [...view.conversations].sort((a, b) => a.startedAt - b.startedAt)
