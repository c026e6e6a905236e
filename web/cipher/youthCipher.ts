import type { Envelope } from '../../shared/envelope.ts'
import type { KeyOffer, Purpose, ResumeBlob, RosterEntry, Wrap } from '../../shared/keys.ts'
import type { OfferRefused } from './keyOffer.ts'
import type { Member } from './opened.ts'
import type { Share } from './resume.ts'
import type { CheckedRoster } from './roster.ts'

export type Considered = { ok: true; entry: RosterEntry; purpose: Purpose } | { ok: false; why: OfferRefused }

/** Somebody this browser made wraps for. `now`: can read what is written now. */
export type Reader = { person: string; name: string; epochs: number[]; now: boolean }

/** A new generation: first put `share` beside the old one (`ResumeStore.add`), then ask `resume:keep {held, blob}`, then `ResumeStore.settle(gen)` and `resume:held {gen}`. */
export type Kept = { gen: number; held: number; share: Share; blob: ResumeBlob }

export type YouthCipher = Member & {
  readonly line: string
  readonly youthPub: string
  /** The challenge the next offer must answer: goes out with queue:join, and as `nextChallenge` with every wraps:give (read it after `wrapsFor`). */
  readonly challenge: string
  /** The newest generation made or opened. */
  readonly gen: number
  /** The first envelope with a nickname has been sealed. */
  readonly nicknameSent: boolean
  /** The highest roster serial seen, for `checkRoster`'s minSerial. */
  readonly rosterSerial: number
  /** A new challenge, before offer:refuse, counsellor:another or youth:rebuild. */
  renewChallenge(): string
  /** Flow 4, 5 and 7: every check of the design, no clock among them. */
  considerOffer(offer: KeyOffer, roster: CheckedRoster): Promise<Considered>
  /**
   * The wraps for an offer that `considerOffer` found good; throws for any other. `history` counts for a hand-over only: the earlier epochs as well.
   * Order, so that a crash at any step loses nothing: read the transcript to its end → wrapsFor → keep → wraps:give → began → send what it returned → keep.
   * Asked again for the same offer it gives the same keys again.
   */
  wrapsFor(offer: KeyOffer, asked: { history: boolean }): Promise<Wrap[]>
  /**
   * The server holds the wraps of `epoch` (wraps:give was answered, or the view says chat with this epoch; call it after a reload too, after the
   * transcript was read). The envelope it returns is the first of the epoch and must be sent before any other; null when there is none to send.
   */
  began(epoch: number): Promise<Envelope | null>
  /** Who can read this: drawn only from wraps this browser made. */
  readers(): Reader[]
  /** Seals the state anew under a new generation and a new share. At every epoch change, every 10 messages, and when the page is hidden. */
  keep(): Promise<Kept>
}

/** Flow 2. `conv` is made here when not given. */
export async function createYouth(_at: { line: string; conv?: string }): Promise<YouthCipher> {
  throw new Error('not built yet')
}

/** Flow 8: after a reload. `shares` from the ResumeStore, `blobs` from youth:resume. Only a share and a blob of one generation open. Then `settle(gen)`, read the transcript, `began(view.epoch)` if in chat, and keep. */
export async function openYouth(_from: {
  conv: string
  line: string
  shares: Share[]
  blobs: ResumeBlob[]
}): Promise<{ ok: true; youth: YouthCipher } | { ok: false; why: 'no-match' }> {
  throw new Error('not built yet')
}
