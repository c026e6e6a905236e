import type { Kid } from '../../../shared/ids.ts'
import type { KeyOffer, Wrap } from '../../../shared/sealing/keys.ts'
import type { SideCore } from '../record/side.ts'
import { writesIn } from '../wrongSeating.ts'
import { type Giver, type Giving, makeKey } from './giveKeys.ts'

export type ReadingAlong = {
  /**
   * The wraps with which the next epoch begins in the middle of a talk. The counsellor, with the key `kid` that the server names, stays. `listen`:
   * the offer that `considerOffer` accepted last; the colleague reads from the new epoch on, and nothing that was written before. Null: the
   * counsellor alone. After it, the order is that of `wrapsFor`; `challenge` is a new one. The answer is null if this browser has not let that
   * counsellor in.
   */
  wrapsToRead(kid: Kid, listen: KeyOffer | null): Promise<Wrap[] | null>
  /** A colleague who only reads along has the key of the current epoch. */
  isListenedTo(): boolean
  /** This person reads along in the current epoch already. */
  listensNow(kid: Kid): boolean
}

/** A colleague reads along: the epochs that begin and end it while the counsellor stays. */
export function createListening(at: Giver, giving: Giving, core: Pick<SideCore, 'inTurn' | 'record'>): ReadingAlong {
  const listens = (ep: number) => at.given.some((g) => g.listens?.includes(ep))
  /** The counsellor who stays: a key that this browser let write in the current epoch, and whose offer it knows. */
  const staying = (kid: Kid) => at.given.find((g) => g.kid === kid && g.kem !== undefined && writesIn(g, at.epoch))

  async function stay(kid: Kid, next: number): Promise<Wrap[]> {
    const theirs = staying(kid)!
    theirs.epochs = [...theirs.epochs.filter((ep) => ep !== next), next]
    return giving.wrapsTo({ staffKid: kid, kem: theirs.kem! }, theirs.epochs)
  }

  /**
   * Wraps of the next epoch that a colleague may have got, and that the server did not take, are worth nothing: that epoch gets a new key.
   * Asked again before the server has answered, it is the same key.
   */
  async function aloneWith(kid: Kid): Promise<Wrap[]> {
    const next = at.epoch + 1
    if (at.pending?.epoch !== next || listens(next)) makeKey(at, next)
    at.pending = { epoch: next, used: false }
    giving.renewChallenge()
    return stay(kid, next)
  }

  return {
    wrapsToRead: (kid, listen) =>
      core.inTurn(async () => {
        if (!at.seated || at.pending?.used || !staying(kid)) return null
        if (listen === null) return aloneWith(kid)
        const theirs = await giving.wrapsFor(listen, { history: false, after: core.record.lastPlace() })
        return [...(await stay(kid, listen.epoch)), ...theirs]
      }),
    isListenedTo: () => listens(at.epoch),
    listensNow: (kid) => at.given.some((g) => g.kid === kid && g.listens?.includes(at.epoch)),
  }
}
