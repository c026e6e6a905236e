import { useEffect, useState } from 'react'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { Load } from '../../../shared/load.ts'
import { passing } from '../../../shared/outcome.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import { untilHeard } from '../../connection/untilHeard.ts'
import type { Asked } from '../coordinator.ts'

type Question = { line: LineId | null; today: string; connected: boolean; aheadMs: number }

/** The load of a line. It is asked for when the screen is chosen, for another line, at midnight, and by hand. An answer to an older question is dropped. */
export function useLoad(
  socket: DoorSocket<CoordinatorDoor>,
  { line, today, connected, aheadMs }: Question,
): { load: Asked<Load>; again: () => void } {
  const [round, setRound] = useState(0)
  const question = `${line} ${today} ${round}`
  const [held, setHeld] = useState<{ question: string; load: Asked<Load> } | null>(null)
  const load: Asked<Load> = held?.question === question ? held.load : { phase: 'asked' }
  const isAwaited = load.phase === 'asked' || (load.phase === 'refused' && passing.has(load.why))
  useEffect(() => {
    if (!connected || !isAwaited || line === null) return
    return untilHeard(
      () => ask<CoordinatorDoor, 'load:read'>(socket, 'load:read', { line }),
      (said) =>
        setHeld({
          question,
          load: said.ok ? { phase: 'here', figures: said.value, at: Date.now() + aheadMs } : { phase: 'refused', why: said.why },
        }),
    )
  }, [socket, connected, isAwaited, line, question, aheadMs])
  return { load, again: () => setRound((before) => before + 1) }
}
