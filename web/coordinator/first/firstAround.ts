import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { DoorSocket } from '../../connection/ask.ts'

/** What a step needs to ask the server. `question` is another object when something of the line has changed. */
export type FirstAround = { socket: DoorSocket<CoordinatorDoor>; connected: boolean; aheadMs: number; question: { line: LineId } }
