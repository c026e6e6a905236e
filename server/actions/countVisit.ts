import type { LineState } from '../../shared/line.ts'
import { countFigure } from './countFigure.ts'
import type { Desk } from './desk.ts'

/** Somebody opened the page of a line that could not take them: unmet demand, as a number and nothing else. */
export async function countVisit(desk: Desk, line: string, state: LineState): Promise<void> {
  if (state === 'closed') await countFigure(desk, line, 'turned-away-closed')
  if (state === 'full') await countFigure(desk, line, 'turned-away-full')
}
