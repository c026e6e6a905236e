import type { QueueBand } from '../../../shared/line.ts'
import { queueBand } from '../../domain/seating/queueBand.ts'
import type { Live } from '../../live/live.ts'
import type { Service } from '../service.ts'

const MINUTE_MS = 60_000
type Said = { minute: number; word: QueueBand }

/** What this process said last of each line. */
const said = new WeakMap<Live, Map<string, Said>>()

/** The queue of a line in a word, the same for the whole minute on the clock, so that asking often dates nobody's coming. */
export function queueWord({ live, now }: Service, line: string, waiting: number): QueueBand {
  const ofLines = said.get(live) ?? new Map<string, Said>()
  said.set(live, ofLines)
  const minute = Math.floor(now() / MINUTE_MS)
  const last = ofLines.get(line)
  if (last?.minute === minute) return last.word
  const word = queueBand(waiting)
  ofLines.set(line, { minute, word })
  return word
}
