import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { DeskView } from '../../../shared/doors/counsellorView.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import { takesNobody } from './intake.ts'

/** Within this a shift does not end by itself: if it is gone, the Redis that forgets was lost, not the person. */
const SHORT_MS = 60_000

type Door = CounsellorDoor
type Shift = DeskView['shift']

/** Was the shift lost on the way, though its person never left this page? */
export const wasLost = (before: Shift, now: Shift, awayMs: number): before is NonNullable<Shift> =>
  now === null && before !== null && before.state !== 'away' && awayMs < SHORT_MS

/**
 * The same shift again, soon enough for her youths to find her there. Whoever took nobody new still takes nobody new: what kept a counsellor
 * from it was lost with the rest, so it becomes a pause.
 */
export async function backOnDuty(socket: DoorSocket<Door>, shift: NonNullable<Shift>): Promise<boolean> {
  const { seats, lines, state } = shift
  const said = await ask<Door, 'duty:start'>(socket, 'duty:start', { seats, lines })
  if (said.ok && (state !== 'on' || takesNobody(shift))) await ask<Door, 'duty:pause'>(socket, 'duty:pause', { reason: 'other' })
  return said.ok
}
