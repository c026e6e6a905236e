import type { CoveredBy } from '../../../shared/doors/youthPage.ts'
import type { VisitShell } from './world.ts'

/** What the server hears about the cover: whether it is up, and why, if the youth did not raise it. */
export function coverSaid({ isUp, why }: VisitShell['cover']): { hidden: boolean; by?: CoveredBy } {
  if (!isUp()) return { hidden: false }
  const by = why?.() ?? 'hand'
  return { hidden: true, ...(by !== 'hand' && { by }) }
}
