import type { ConvId } from '../../../shared/ids.ts'
import type { Envelope, Placed } from '../../../shared/sealing/envelope.ts'
import type { Body, Head } from '../../../shared/sealing/sealed.ts'

/**
 * Why an envelope is not shown. The page says "noget mangler" for all reasons but two: `replayed` (it is shown already) and `no-key` (the epoch
 * is not for this reader, or its wrap is still on the way).
 */
export type NotOpened =
  /** Not the shape of an envelope; or a sealed body that this version does not know, or that its writer may not send. */
  | 'malformed'
  /** This reader holds no key for its epoch. */
  | 'no-key'
  /** Changed on the way, or sealed with the key of another conversation. */
  | 'tampered'
  /** This page has opened this (sid, n) before. */
  | 'replayed'
  /** A stream of this page under another name, or words in this side's name that this side never wrote. */
  | 'reflected'
  /** In a closed epoch, beyond its final heads: a former member wrote it. */
  | 'late'
  /** This youth never gave this epoch to its writer. */
  | 'not-member'

export type OpenedWell = {
  ok: true
  from: string
  sid: string
  n: number
  ep: number
  body: Body
  /** What its writer had opened without a gap. All words of this side up to these heads are delivered (or read, if the body says so). */
  heads: Head[]
  /** The envelopes that this one names and that never arrived here, one entry each. */
  missing: Head[]
  /** Its writer saw other words, or another order, than this reader. Also true when it lets an older statement be compared, which differs. */
  fork: boolean
  /** This page or an earlier page of this side wrote it. */
  mine: boolean
  /** An earlier page of this youth opened it before a reload: draw it, but announce nothing. */
  again: boolean
}
export type OpenedEnvelope = OpenedWell | { ok: false; why: NotOpened }

/** Both sides of a conversation can do this. */
export type SideCipher = {
  readonly conv: ConvId
  /** The epoch that `seal` writes under. */
  readonly epoch: number
  /**
   * Seals one body. A retry must send the very same envelope: keep it until it has a place, and send envelopes in the order they were sealed.
   * Throws RangeError('too-long') when the body does not fit in 8 kB, Error('no-key') before any wrap was taken, and Error('epoch-not-opened')
   * (see `YouthCipher.began`).
   */
  seal(body: Body): Promise<Envelope>
  /**
   * Opens one envelope with its place. Give it every envelope in the order of places: from notices, from `transcript:read`, and this side's own
   * once the server has answered their place (the hash then covers the order of both sides).
   */
  open(placed: Placed): Promise<OpenedEnvelope>
  /** The envelopes that are known to exist and have not arrived. Ask the other side for them once the transcript has been read to its end. */
  missing(): Head[]
  /** True once a statement differed, and from then on. */
  readonly forked: boolean
  /** Takes `Stretch.first` when the server has deleted the rows before it: they no longer count as missing. */
  oldestKept(first: number): void
  /** The next envelope begins a new stream. For an envelope that the server will never take. */
  freshStream(): Promise<void>
  /** Forgets every key. Every later call throws or answers `no-key`. */
  wipe(): void
}
