import type { LineId } from '../../../shared/ids.ts'
import type { ArrivalState } from '../../../shared/line.ts'
import { unlessDown } from '../down.ts'
import { countFigure } from '../figures/countFigure.ts'
import type { Service } from '../service.ts'

/** Counts that a page of a line was opened that could not take a youth. It is a number of unmet demand and nothing else. */
export async function countVisit(service: Service, line: LineId, state: ArrivalState): Promise<void> {
  const figure = state === 'closed' ? 'turned-away-closed' : state === 'full' ? 'turned-away-full' : null
  // The page must not wait for the figure: while the live Redis is down, the visit is not counted.
  if (figure !== null) await unlessDown(service, () => countFigure(service, line, figure))
}
