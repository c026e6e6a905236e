import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { DeskView } from '../../../shared/doors/counsellorView.ts'
import type { LineId } from '../../../shared/ids.ts'
import { isPracticeShift, realLineOf } from '../../../shared/practice/practiceLine.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import { takesNobody } from './intake.ts'

/** A shift does not end by itself within this time. If it is gone, the live Redis lost its memory. */
const SHORT_MS = 60_000

type Door = CounsellorDoor
type Shift = DeskView['shift']

/** Whether the shift was lost with the server's memory, although its person never left this page. */
export const wasLost = (before: Shift, now: Shift, awayMs: number): before is NonNullable<Shift> =>
  now === null && before !== null && before.state !== 'away' && awayMs < SHORT_MS

/** A shift of practice is asked for by the lines that it is about. */
const asAsked = (lines: LineId[]): { lines: LineId[]; practice?: true } =>
  isPracticeShift({ lines }) ? { lines: [...new Set(lines.map(realLineOf))], practice: true } : { lines }

/**
 * Starts the same shift again, soon enough for the counsellor's youths to come back to it. A counsellor who took nobody new still takes nobody new.
 * The reason for that was lost with the rest, so it becomes a pause.
 */
export async function backOnDuty(socket: DoorSocket<Door>, shift: NonNullable<Shift>): Promise<boolean> {
  const { seats, lines, state } = shift
  const said = await ask<Door, 'duty:start'>(socket, 'duty:start', { seats, ...asAsked(lines) })
  if (said.ok && (state !== 'on' || takesNobody(shift))) await ask<Door, 'duty:pause'>(socket, 'duty:pause', { reason: 'other' })
  return said.ok
}
