import type { Desk } from './desk.ts'

/** The server's word that it once accepted these very bytes at this place; a rebuild after a loss takes nothing without it. */
export const receiptFor = (desk: Desk, conv: string, place: number, envelopeJson: string): string =>
  desk.mac(`${conv}.${place}.${envelopeJson}`)
