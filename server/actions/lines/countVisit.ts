import type { ArrivalState } from '../../../shared/line.ts'
import { glance } from '../away.ts'
import { countFigure } from '../figures/countFigure.ts'
import type { Service } from '../service.ts'

/** Somebody opened the page of a line that could not take them: unmet demand, as a number and nothing else. */
export async function countVisit(service: Service, line: string, state: ArrivalState): Promise<void> {
  const figure = state === 'closed' ? 'turned-away-closed' : state === 'full' ? 'turned-away-full' : null
  // The page comes before the figure: with the live Redis away it is not counted.
  if (figure !== null) await glance(service, () => countFigure(service, line, figure))
}
