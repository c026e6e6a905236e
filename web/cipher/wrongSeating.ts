import type { PersonId } from '../../shared/ids.ts'
import { type KeyOffer, LAST_LISTEN_EPOCH } from '../../shared/sealing/keys.ts'
import type { OfferRefused } from './keys/keyOffer.ts'
import type { GivenKey, Pending } from './youthState.ts'

/** What the youth's own browser knows about epochs and keys. None of it is the server's word alone. */
export type KnownSeating = {
  /** The epoch that this browser writes under. */
  epoch: number
  /** The server is known to hold a wrap of this epoch. False in an epoch that the youth began alone, until the youth lets a counsellor in. */
  seated: boolean
  pending: Pending | null
  given: GivenKey[]
}

/**
 * Checks that the offer's purpose and epoch fit where this browser stands.
 * - `seat`: epoch 0, while no wrap is known to have reached the server.
 * - `handover`: the epoch that the youth has begun alone in the queue, or the next epoch. While wraps have had no answer, the server may hold them
 *   or not. So it may offer the same epoch again, unless that epoch has been used: it then gets a new key, and the first key opens nothing. Or
 *   it offers the epoch after that one, which tells that it holds the wraps.
 * - `listen`: the next epoch of a talk, for a person who is not the counsellor in it.
 * - `rejoin`: the current epoch, and only for a person who was given it already, to write in it: who only reads along offers `listen` again.
 */
export function wrongSeating(offer: KeyOffer, person: PersonId, at: KnownSeating): OfferRefused | null {
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
    case 'listen': {
      if (!at.seated || at.pending?.used || isCounsellor(person, at)) return 'purpose'
      return offer.epoch === at.epoch + 1 && offer.epoch <= LAST_LISTEN_EPOCH ? null : 'epoch'
    }
    case 'rejoin': {
      const theirs = at.given.filter((g) => g.person === person).flatMap((g) => g.epochs.filter((ep) => writesIn(g, ep)))
      if (theirs.length === 0) return 'purpose'
      const present = offer.epoch === latest || (at.seated && offer.epoch === at.epoch)
      return present && theirs.includes(offer.epoch) ? null : 'epoch'
    }
  }
}

/** Whether this person may write in the current epoch. */
const isCounsellor = (person: PersonId, { given, epoch }: KnownSeating): boolean =>
  given.some((g) => g.person === person && writesIn(g, epoch))

/** A key that was given an epoch may write in it, unless it only reads along there. */
export const writesIn = ({ epochs, listens }: Pick<GivenKey, 'epochs' | 'listens'>, ep: number): boolean =>
  epochs.includes(ep) && !listens?.includes(ep)
