import type { KeyOffer } from '../../shared/sealing/keys.ts'
import type { OfferRefused } from './keys/keyOffer.ts'
import type { Given, Pending } from './youthState.ts'

/** Where the youth's own browser knows itself to stand; nothing of it comes from the server. */
export type Standing = {
  /** The epoch written under. */
  epoch: number
  /** The server is known to hold a wrap of it. False in an epoch that the youth began alone, until somebody is let in. */
  seated: boolean
  pending: Pending | null
  given: Given[]
}

/**
 * Does this offer begin what it may begin?
 * - `seat`: epoch 0, while no wrap is known to have reached the server.
 * - `handover`: the epoch the youth has begun alone in the queue; or else the next one. Wraps of which no answer came may or may not be at the server, so the same epoch may be offered again (it then gets
 *   a new key, and the first one opens nothing) unless it has been used; or the one after it, which tells that they were there.
 * - `rejoin`: the present epoch, and only to a person who has it already.
 */
export function wrongSeating(offer: KeyOffer, person: string, at: Standing): OfferRefused | null {
  const waiting = at.pending && !at.pending.used ? at.pending.epoch : null
  const latest = at.pending?.epoch ?? at.epoch
  switch (offer.purpose) {
    case 'seat':
      if (at.seated || at.epoch > 0 || at.pending?.used) return 'purpose'
      return offer.epoch === 0 ? null : 'epoch'
    case 'handover': {
      if (!at.seated && !at.pending && at.epoch === 0) return 'purpose'
      const again = waiting !== null && waiting > 0 && offer.epoch === waiting
      const alone = at.epoch > 0 && !at.seated && !at.pending && offer.epoch === at.epoch
      return again || alone || offer.epoch === latest + 1 ? null : 'epoch'
    }
    case 'rejoin': {
      const theirs = at.given.filter((g) => g.person === person).flatMap((g) => g.epochs)
      if (theirs.length === 0) return 'purpose'
      const present = offer.epoch === latest || (at.seated && offer.epoch === at.epoch)
      return present && theirs.includes(offer.epoch) ? null : 'epoch'
    }
    case 'listen':
      return 'purpose'
  }
}
