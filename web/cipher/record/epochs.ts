import type { Envelope } from '../../../shared/sealing/envelope.ts'
import { type Giver, makeKey } from '../keys/giveKeys.ts'
import type { MemberCore } from '../keys/member.ts'

export type Epochs = ReturnType<typeof createEpochs>

/**
 * How a youth's browser goes from one epoch to the next: to those she lets in, or alone, back in the queue, to nobody. Each begins with an
 * envelope that states the final heads of the one before.
 */
export function createEpochs(at: Giver, core: MemberCore) {
  /** The first envelope of this epoch was sealed by this page, or came back from the transcript. */
  let hasOpening = false

  function commit() {
    if (!at.pending) return
    if (at.pending.epoch > at.epoch) moveOn(at.pending.epoch)
    at.seated = true
    at.pending = null
  }

  function moveOn(next: number) {
    if (!core.hasClosed(at.epoch)) core.closeOwn(at.epoch)
    at.epoch = next
    hasOpening = false
  }

  async function open(): Promise<Envelope> {
    const opening = await core.sealInTurn(at.epoch, { kind: 'epoch', final: core.finalHeads(at.epoch - 1) })
    hasOpening = true
    return opening
  }

  /** Wraps of which no answer came, and which the server held: it says so, or somebody wrote under them. */
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
    /** The youth's own opening of this epoch was read: an earlier page of hers had come this far. */
    wasOpened(ep: number) {
      if (at.pending?.epoch === ep && ep > at.epoch) commit()
      if (ep === at.epoch) hasOpening = true
    },
    async began(ep: number): Promise<Envelope | null> {
      if (at.pending?.epoch === ep) commit()
      if (ep !== at.epoch) return null
      // Of an epoch that was given to nobody the server can hold no wrap, whatever it says.
      if (ep === 0 || at.given.some((g) => g.epochs.includes(ep))) at.seated = true
      if (!at.pending) at.lastSig = null
      return ep === 0 || hasOpening ? null : open()
    },
    isLeft,
    async standAlone(held: number | null | undefined): Promise<Envelope | null> {
      if (!isLeft(held)) return null
      if (wasHeld(held)) commit()
      if (!at.seated) return open()
      makeKey(at, at.epoch + 1)
      at.pending = null
      at.lastSig = null
      at.seated = false
      moveOn(at.epoch + 1)
      return open()
    },
    sharedEpoch: () => Math.max(0, ...at.given.flatMap((g) => g.epochs).filter((ep) => ep <= at.epoch)),
  }
}
