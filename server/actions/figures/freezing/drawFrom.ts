import type { Draw } from '../../../domain/disclosure/rounding.ts'
import type { Freezer } from './allPublishers.ts'

/** Bytes of a drawn number, 48 bits, which JavaScript keeps exactly. */
const DRAWN_BYTES = 6

/** A draw for each call, from random bytes of the service. */
export function drawFrom(service: Pick<Freezer, 'newToken'>): Draw {
  return () =>
    Number.parseInt(
      Buffer.from(service.newToken(), 'base64url')
        .toString('hex')
        .slice(0, 2 * DRAWN_BYTES),
      16,
    ) /
    2 ** (8 * DRAWN_BYTES)
}
