import { useEffect, useState } from 'react'
import type { CoordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import type { LineId } from '../../../../shared/ids.ts'
import type { ClosedFor } from '../../../../shared/settings/closing.ts'
import { ask, type DoorSocket } from '../../../connection/ask.ts'

/** When the line would open again if it were closed so, as the server reckons it by the hours; undefined: not known yet. */
export function useOpensAt(
  socket: DoorSocket<CoordinatorDoor>,
  connected: boolean,
  line: LineId,
  until: ClosedFor | null,
): number | null | undefined {
  const [heard, setHeard] = useState<{ until: ClosedFor; opensAt: number | null } | null>(null)
  useEffect(() => {
    if (!connected || until === null) return
    let isAwaited = true
    void ask<CoordinatorDoor, 'line:closing'>(socket, 'line:closing', { line, until }).then(
      (said) => isAwaited && said.ok && setHeard({ until, opensAt: said.value.opensAt }),
    )
    return () => {
      isAwaited = false
    }
  }, [socket, connected, line, until])
  return heard !== null && heard.until === until ? heard.opensAt : undefined
}
