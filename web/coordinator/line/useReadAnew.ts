import { useEffect, useRef, useState } from 'react'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { LineReading } from '../../../shared/settings/lineSettings.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'

/** The reading of a line, read again each time `mark` changes. What is on the page stays there meanwhile. */
export function useReadAnew(socket: DoorSocket<CoordinatorDoor>, line: LineId, first: LineReading, mark: string): LineReading {
  const [reading, setReading] = useState(first)
  const of = useRef(mark)
  useEffect(() => setReading(first), [first])
  useEffect(() => {
    if (of.current === mark) return
    of.current = mark
    void ask<CoordinatorDoor, 'line:read'>(socket, 'line:read', { line, again: true }).then((heard) => heard.ok && setReading(heard.value))
  }, [socket, line, mark])
  return reading
}
