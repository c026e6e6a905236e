import type { LineId } from '../../../shared/ids.ts'
import type { QueueBand } from '../../../shared/line.ts'
import { queueBand } from '../../domain/seating/queueBand.ts'
import type { Live } from '../../live/live.ts'
import type { Service } from '../service.ts'

const MINUTE_MS = 60_000
type Said = { minute: number; word: QueueBand }

/** The last word that this process gave for each line. */
const said = new WeakMap<Live, Map<string, Said>>()

/**
 * The length of a line's queue as a word. It is the same for a whole minute of the clock, so that frequent requests cannot tell when a
 * youth arrived.
 */
export function queueWord({ live, now }: Service, line: LineId, waiting: number): QueueBand {
  const ofLines = said.get(live) ?? new Map<string, Said>()
  said.set(live, ofLines)
  const minute = Math.floor(now() / MINUTE_MS)
  const last = ofLines.get(line)
  if (last?.minute === minute) return last.word
  const word = queueBand(waiting)
  ofLines.set(line, { minute, word })
  return word
}
