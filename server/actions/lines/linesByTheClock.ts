import type { Line } from '../../../shared/line.ts'
import { byTheClock } from '../../domain/line/lineState.ts'
import type { Service } from '../service.ts'

/** Every line as it was last written, and its state by the clock alone, to be compared with a moment ago. It costs Redis almost nothing. */
export async function linesByTheClock(service: Service): Promise<{ line: Line; stands: string }[]> {
  const now = service.now()
  return (await service.ledger.lines.all()).map((line) => ({ line, stands: byTheClock(line, now) }))
}
