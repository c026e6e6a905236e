import type { LineFaultKind } from '../../../shared/settings/lineFault.ts'

/** Why a field of a line is not taken. `at`: which part of it, where it has several. */
export type Found = [why: LineFaultKind, at?: string | undefined]

export const when = (isWrong: boolean, why: LineFaultKind, at?: string): Found[] => (isWrong ? [[why, at]] : [])

export const isBlank = (text: string): boolean => text.trim() === ''
