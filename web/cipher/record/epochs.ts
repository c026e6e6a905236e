import type { Envelope } from '../../../shared/sealing/envelope.ts'
import { type Giver, makeKey } from '../keys/giveKeys.ts'
import type { SideCore } from './side.ts'

export type Epochs = ReturnType<typeof createEpochs>

/**
 * How a youth's browser goes from one epoch to the next: for the members of staff that the youth lets in, or for nobody while the youth is
 * back in the queue. Each epoch after the first begins with an envelope that states the final heads of the epoch before.
 */
export function createEpochs(at: Giver, core: SideCore) {
  /** This page has sealed the first envelope of this epoch, or has read it in the transcript. */
  let hasOpening = false

  function commit() {
    if (!at.pending) return
    if (at.pending.epoch > at.epoch) moveOn(at.pending.epoch)
    at.seated = true
    at.pending = null
  }

  /** The server is known to hold the last wraps, or will never hear of them: no offer answers their challenge any more. */
  function answered() {
    at.lastSig = null
    at.unanswered = null
  }

  function moveOn(next: number) {
    if (!core.hasClosed(at.epoch)) core.closeOwn(at.epoch)
    at.epoch = next
    hasOpening = false
  }

  async function open(): Promise<Envelope> {
    const listeners = at.given.filter((g) => g.listens?.includes(at.epoch)).map((g) => g.kid)
    const final = core.finalHeads(at.epoch - 1)
    const opening = await core.sealInTurn(at.epoch, { kind: 'epoch', final, ...(listeners.length > 0 && { listeners }) })
    hasOpening = true
    return opening
  }

  /** The server holds the wraps although no answer to them came: the server says so, or a counsellor has written under their epoch. */
  const wasHeld = (held: number | null | undefined): boolean => at.pending !== null && (at.pending.used || (held ?? -1) >= at.pending.epoch)

  function isLeft(held: number | null | undefined): boolean {
    if (wasHeld(held)) return true
    if (!at.seated) return at.epoch > 0 && !hasOpening && !at.pending
    return held === undefined || (held !== null && held >= at.epoch)
  }

  return {
    commit,
    get mayWrite() {
      return at.epoch === 0 || hasOpening
    },
    /** The transcript holds the youth's own first envelope of this epoch: an earlier page had come this far. */
    wasOpened(ep: number) {
      if (at.pending?.epoch === ep && ep > at.epoch) commit()
      if (ep === at.epoch) hasOpening = true
    },
    async began(ep: number, isAsked: boolean): Promise<Envelope | null> {
      if (at.pending?.epoch === ep) commit()
      if (ep !== at.epoch) return null
      // The server can hold no wrap of an epoch that this browser gave to nobody, even if it says so.
      if (ep === 0 || at.given.some((g) => g.epochs.includes(ep))) at.seated = true
      if (!at.pending && !isAsked) answered()
      return ep === 0 || hasOpening ? null : open()
    },
    isLeft,
    async standAlone(held: number | null | undefined): Promise<Envelope | null> {
      if (!isLeft(held)) return null
      if (wasHeld(held)) commit()
      if (!at.seated) return open()
      makeKey(at, at.epoch + 1)
      at.pending = null
      answered()
      at.seated = false
      moveOn(at.epoch + 1)
      return open()
    },
    sharedEpoch: () => Math.max(0, ...at.given.flatMap((g) => g.epochs).filter((ep) => ep <= at.epoch)),
  }
}
