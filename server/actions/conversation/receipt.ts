import type { Service } from '../service.ts'

/** The server's proof that it accepted these very bytes at this place and moment. A rebuild after a loss takes nothing without it. */
export const receiptFor = (service: Service, conv: string, place: number, at: number, envelopeJson: string): string =>
  service.mac(`${conv}.${place}.${at}.${envelopeJson}`)
