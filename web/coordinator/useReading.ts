import { useEffect, useState } from 'react'
import type { CoordinatorDoor } from '../../shared/doors/coordinator.ts'
import type { Payload, Reply } from '../../shared/doors/door.ts'
import { passing } from '../../shared/outcome.ts'
import { ask, type DoorSocket } from '../connection/ask.ts'
import { untilHeard } from '../connection/untilHeard.ts'
import type { Asked } from './coordinator.ts'

type Readable =
  | 'alerts:read'
  | 'audit:read'
  | 'campaigns:read'
  | 'first:read'
  | 'line:read'
  | 'load:read'
  | 'numbers:read'
  | 'plan:read'
  | 'report:read'
  | 'staffing:ask'
  | 'team:read'
  | 'texts:read'
  | 'topics:all'
  | 'topics:read'
  | 'year:read'
type Around = { today: string; connected: boolean; aheadMs: number }

/**
 * Figures of a screen that keeps nothing when it is left. They are asked for when the screen is chosen, for another question, at midnight, and by
 * hand; an answer to an older question is dropped. The caller keeps `question` the same object as long as it asks the same. Null: nothing is asked.
 */
export function useReading<R extends Readable>(
  socket: DoorSocket<CoordinatorDoor>,
  request: R,
  question: Payload<CoordinatorDoor, R> | null,
  { today, connected, aheadMs }: Around,
): { read: Asked<Reply<CoordinatorDoor, R>>; again: () => void } {
  const [round, setRound] = useState(0)
  const [held, setHeld] = useState<{ question: unknown; today: string; round: number; read: Asked<Reply<CoordinatorDoor, R>> } | null>(null)
  const isOfThis = held !== null && held.question === question && held.today === today && held.round === round
  const read: Asked<Reply<CoordinatorDoor, R>> = isOfThis ? held.read : { phase: 'asked' }
  const isAwaited = read.phase === 'asked' || (read.phase === 'refused' && passing.has(read.why))
  useEffect(() => {
    if (!connected || !isAwaited || question === null) return
    return untilHeard(
      () => ask<CoordinatorDoor, R>(socket, request, question),
      (said) => {
        const heard: Asked<Reply<CoordinatorDoor, R>> = said.ok
          ? { phase: 'here', figures: said.value, at: Date.now() + aheadMs }
          : { phase: 'refused', why: said.why }
        setHeld({ question, today, round, read: heard })
      },
    )
  }, [socket, request, connected, isAwaited, question, today, round, aheadMs])
  return { read, again: () => setRound((before) => before + 1) }
}
