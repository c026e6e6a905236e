import type { Line } from '../../../shared/line.ts'
import { isHere, lineState } from '../line/lineState.ts'
import type { OnDuty } from '../seating/shift.ts'
import type { StandingKind } from './alert.ts'

/**
 * What is wrong with a line at this moment. `nobody-answers`: a counsellor left so many calls in a row unanswered, and is away since.
 * `nobody-on-duty`: it is within the opening hours, and nobody is here to take a youth, now or after a pause.
 */
export function lineTroubles(
  line: Line,
  { now, onDuty, missedRings }: { now: number; onDuty: OnDuty[]; missedRings: number },
): Record<StandingKind, boolean> {
  const isOpen = lineState(line, { now, counted: 0, onDuty }).state !== 'closed'
  return {
    'nobody-answers': onDuty.some(({ state, missed }) => state === 'away' && missed >= missedRings),
    'nobody-on-duty': isOpen && !onDuty.some(isHere),
  }
}
