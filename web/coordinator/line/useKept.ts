import { useEffect, useState } from 'react'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { Reply } from '../../../shared/doors/door.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import type { Asked } from '../coordinator.ts'
import { useReading } from '../useReading.ts'

type OfLine = 'first:read' | 'line:read'
type Around = { connected: boolean; aheadMs: number }

/**
 * What is read of a line. `question` is another object when something changed; the last answer stays while it is read anew, so that nothing is taken
 * out of anybody's hands.
 */
export function useKept<R extends OfLine>(
  socket: DoorSocket<CoordinatorDoor>,
  request: R,
  question: { line: LineId; again?: true },
  around: Around,
): { read: Asked<Reply<CoordinatorDoor, R>>; last: Reply<CoordinatorDoor, R> | null; again(): void } {
  // biome-ignore lint/suspicious/noExplicitAny: both requests have the same payload, which the types of a generic request cannot follow
  const { read, again } = useReading<R>(socket, request, question as any, { today: '', ...around })
  const [last, keep] = useState<Reply<CoordinatorDoor, R> | null>(null)
  useEffect(() => {
    if (read.phase === 'here') keep(read.figures)
  }, [read])
  return { read, last: read.phase === 'here' ? read.figures : last, again }
}
