import type { Line } from '../../../shared/line.ts'
import { byTheClock } from '../../domain/lineState.ts'
import type { Desk } from '../desk.ts'

/** Every line as it was written last, and how it stands by the clock alone: to be compared with a moment ago. Redis is hardly asked for it. */
export async function linesByTheClock(desk: Desk): Promise<{ line: Line; stands: string }[]> {
  const now = desk.now()
  return (await desk.ledger.lines.all()).map((line) => ({ line, stands: byTheClock(line, now) }))
}
