import { useEffect, useState } from 'react'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { TopicFigures } from '../../../shared/publication.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import { untilHeard } from '../../connection/untilHeard.ts'
import type { Asked } from '../coordinator.ts'

/** All that a line has published. It is forgotten with the screen, and asked for again with each connection. */
export function usePublished(socket: DoorSocket<CoordinatorDoor>, connected: boolean, line: LineId | null) {
  const [heard, setHeard] = useState<{ line: LineId; asked: Asked<TopicFigures> } | null>(null)
  /** Counts how often the coordinator has asked again by hand. */
  const [round, setRound] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is the question asked anew
  useEffect(() => {
    if (!connected || line === null) return
    return untilHeard(
      () => ask<CoordinatorDoor, 'topics:read'>(socket, 'topics:read', { line }),
      (said) => setHeard({ line, asked: said.ok ? { phase: 'here', figures: said.value } : { phase: 'refused', why: said.why } }),
    )
  }, [socket, connected, line, round])

  // The answer of another line is not shown.
  const asked: Asked<TopicFigures> = heard?.line === line && heard ? heard.asked : { phase: 'asked' }
  const again = () => {
    setHeard(null)
    setRound((before) => before + 1)
  }
  return { asked, again }
}
