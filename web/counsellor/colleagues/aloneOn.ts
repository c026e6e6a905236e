import type { ColleagueOnDuty } from '../../../shared/colleagues/colleagueOnDuty.ts'
import type { LineId } from '../../../shared/ids.ts'

/** Whether nobody else is at work on these lines. False while the page does not know. */
export const aloneOn = (all: ColleagueOnDuty[] | null, lines: LineId[]): boolean =>
  all !== null &&
  !all.some(({ state, lines: shared }) => (state === 'on' || state === 'paused') && shared.some((line) => lines.includes(line)))
