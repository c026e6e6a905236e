import { useEffect, useState } from 'react'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { LineReading } from '../../../shared/settings/lineSettings.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import { useLineDraft } from '../line/useLineDraft.ts'

/**
 * The form of the line, one for all steps. What somebody else saves is taken in at once while nothing is written here, and otherwise when this
 * coordinator saves.
 */
export function useFirstDraft(socket: DoorSocket<CoordinatorDoor>, line: LineId, reading: LineReading): ReturnType<typeof useLineDraft> {
  const [ground, setGround] = useState(reading)
  const { draft, hands } = useLineDraft(socket, line, ground)
  const isClean = Object.keys(draft.change).length === 0
  useEffect(() => {
    if (isClean && !draft.isSaving && lastSaved(reading) >= lastSaved(draft.reading)) setGround(reading)
  }, [isClean, draft.isSaving, draft.reading, reading])
  return { draft, hands }
}

/** When the line was saved last, so that an answer that was overtaken is not taken for something new. */
const lastSaved = ({ changes }: LineReading): number => changes[0]?.at ?? 0
