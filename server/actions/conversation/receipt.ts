import type { ConvId } from '../../../shared/ids.ts'
import type { Service } from '../service.ts'

/** The server's proof that it accepted these very bytes at this place and moment. A rebuild after a loss takes nothing without it. */
export const receiptFor = (service: Service, conv: ConvId, place: number, at: number, envelopeJson: string): string =>
  service.mac(`${conv}.${place}.${at}.${envelopeJson}`)
