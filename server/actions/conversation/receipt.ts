import type { Desk } from '../desk.ts'

/** The server's word that it once accepted these very bytes at this place and moment; a rebuild after a loss takes nothing without it. */
export const receiptFor = (desk: Desk, conv: string, place: number, at: number, envelopeJson: string): string =>
  desk.mac(`${conv}.${place}.${at}.${envelopeJson}`)
