import type { Envelope } from '../../shared/sealing/envelope.ts'

/**
 * The text of an envelope, as it is kept and as its receipt is made. The text of a mark (of delivery, of reading) ends with a space, which
 * JSON ignores. So the row itself says that it is not a message, and the receipt proves that too.
 */
export const envelopeText = (envelope: Envelope, mark: boolean): string => `${JSON.stringify(envelope)}${mark ? ' ' : ''}`
