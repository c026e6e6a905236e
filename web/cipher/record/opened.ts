import type { Envelope, Placed } from '../../../shared/sealing/envelope.ts'
import type { Body, Head } from '../../../shared/sealing/sealed.ts'

/** Why an envelope is not shown. The page says "noget mangler" for all but `replayed` (already shown: drop it) and `no-key` (not given to this reader, or its wrap is still on the way). */
export type NotOpened =
  /** Not the shape of an envelope, or sealed words this version does not know. */
  | 'malformed'
  /** Of an epoch this reader holds no key for. */
  | 'no-key'
  /** Changed on the way, or sealed with another conversation's key. */
  | 'tampered'
  /** This (sid, n) has been opened by this page before. */
  | 'replayed'
  /** Our own stream under another name, or words in our name that we never wrote. */
  | 'reflected'
  /** Of a closed epoch, beyond its final heads: an ex-member's. */
  | 'late'
  /** Its writer was never given this epoch by this youth. */
  | 'not-member'

export type OpenedWell = {
  ok: true
  from: string
  sid: string
  n: number
  ep: number
  body: Body
  /** What its writer had opened without a gap: everything of mine up to these heads is delivered (or read, if the body says so). */
  heads: Head[]
  /** Named by this envelope and never received here, one entry per envelope. */
  missing: Head[]
  /** Its writer saw other words, or another order, than this reader. Also true when a late arrival settles an older comparison. */
  fork: boolean
  /** Written by this side: this page, or an earlier one. */
  mine: boolean
  /** Already opened by an earlier page of this youth, before a reload: draw it, but announce nothing. */
  again: boolean
}
export type Opened = OpenedWell | { ok: false; why: NotOpened }

/** What both sides of a conversation can do. */
export type Member = {
  readonly conv: string
  /** The epoch that `seal` writes under. */
  readonly epoch: number
  /**
   * Seals one body. A retry sends the very same envelope again: keep it until it is placed, and send envelopes in the order they were sealed.
   * Throws RangeError('too-long') when it does not fit in 8 kB, Error('no-key') before any wrap was taken, Error('epoch-not-opened') see `YouthCipher.began`.
   */
  seal(body: Body): Promise<Envelope>
  /**
   * Opens one envelope with its place. Give it everything, in the order of places: notices, rows of `transcript:read`, and one's own envelopes
   * when the server has answered with their place (that is how the order of both sides gets into the hash).
   */
  open(placed: Placed): Promise<Opened>
  /** What is known to exist and still has not arrived, now. Ask for it when the transcript has been read to its end. */
  missing(): Head[]
  /** True once anything was found to differ. It never goes back. */
  readonly forked: boolean
  /** `Stretch.first`, when rows before it are deleted: they are then not missed. */
  oldestKept(first: number): void
  /** Goes on under a new stream after an envelope had to be given up for good. */
  freshStream(): Promise<void>
  /** Forgets every key. Everything after this throws or answers `no-key`. */
  wipe(): void
}
