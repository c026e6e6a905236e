import type { DeskView } from '../../../shared/doors/counsellorView.ts'

/** Why nobody new comes although the person is on duty. */
export type Stopped = { why: 'acute'; convs: string[] } | { why: 'rest'; until: number }

/** Null where nothing stops anybody but the state and the seats. */
export function stoppedBy(shift: DeskView['shift']): Stopped | null {
  if (shift?.state !== 'on') return null
  if (shift.acute && shift.acute.length > 0) return { why: 'acute', convs: shift.acute }
  return shift.restUntil === undefined ? null : { why: 'rest', until: shift.restUntil }
}

export const takesNobody = (shift: NonNullable<DeskView['shift']>): boolean => stoppedBy(shift) !== null
