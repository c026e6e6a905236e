import type { Envelope } from '../../shared/sealing/envelope.ts'

/**
 * An envelope as it is kept and receipted. A mark (of delivery, of reading) ends with a space, which means nothing to JSON: so the row itself
 * says that it is no message, and the receipt holds for that, too.
 */
export const envelopeText = (envelope: Envelope, mark: boolean): string => `${JSON.stringify(envelope)}${mark ? ' ' : ''}`
