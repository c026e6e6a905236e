import type { DeskView } from '../../../shared/doors/counsellorView.ts'
import type { ConvId } from '../../../shared/ids.ts'

/** Why the counsellor gets nobody new although the shift is on. */
export type IntakeStopped = { why: 'acute'; convs: ConvId[] } | { why: 'rest'; until: number }

/** Null if nothing stops new youths except the state of the shift and the seats. */
export function stoppedBy(shift: DeskView['shift']): IntakeStopped | null {
  if (shift?.state !== 'on') return null
  if (shift.acute && shift.acute.length > 0) return { why: 'acute', convs: shift.acute }
  return shift.restUntil === undefined ? null : { why: 'rest', until: shift.restUntil }
}

export const takesNobody = (shift: NonNullable<DeskView['shift']>): boolean => stoppedBy(shift) !== null
