import { useEffect, useReducer } from 'react'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { LineField, LineReading, SettingsChange } from '../../../shared/settings/lineSettings.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import { keepLine, readKeptLine } from './keptLineDraft.ts'
import { keptLineOf, type LineDraft, lineDraftAfter, lineDraftFrom } from './lineDraft.ts'

export type LineHands = {
  write(change: SettingsChange): void
  drop(field: LineField | null): void
  settle(field: LineField, keep: 'mine' | 'theirs'): void
  /** Saves everything that is changed, or only these fields. */
  save(only?: LineField[]): void
}

/** The server takes no larger packet. */
const MOST_SENT = 15_000

/** The form of a line. It is saved by hand, over the version that was read; until then this tab keeps it. */
export function useLineDraft(
  socket: DoorSocket<CoordinatorDoor>,
  line: LineId,
  reading: LineReading,
): { draft: LineDraft; hands: LineHands } {
  const [draft, dispatch] = useReducer(lineDraftAfter, reading, (read) => lineDraftFrom(read, readKeptLine(line)))
  useEffect(() => keepLine(line, keptLineOf(draft)), [line, draft])
  // What was read anew is the new ground of a form that is being written.
  useEffect(() => dispatch({ what: 'read', reading }), [reading])

  const { change } = draft
  const { version } = draft.reading
  async function save(only?: LineField[]) {
    const sent: SettingsChange = only
      ? Object.fromEntries(Object.entries(change).filter(([field]) => only.some((one) => one === field)))
      : change
    if (JSON.stringify(sent).length > MOST_SENT) return dispatch({ what: 'refused', why: 'too-large' })
    dispatch({ what: 'saving' })
    const said = await ask<CoordinatorDoor, 'line:save'>(socket, 'line:save', { line, base: version, change: sent })
    dispatch(said.ok ? { what: 'answered', sent, answer: said.value } : { what: 'refused', why: said.why })
  }
  return {
    draft,
    hands: {
      write: (written) => dispatch({ what: 'write', change: written }),
      drop: (field) => dispatch({ what: 'drop', field }),
      settle: (field, keep) => dispatch({ what: 'settle', field, keep }),
      save: (only) => void save(only),
    },
  }
}
