import type { ConvId, LineId } from '../../shared/ids.ts'
import type { Envelope } from '../../shared/sealing/envelope.ts'
import type { KeyOffer, ResumeBlob, Wrap } from '../../shared/sealing/keys.ts'
import type { Body } from '../../shared/sealing/sealed.ts'
import { fromB64, toB64 } from '../../shared/sealing/tuple.ts'
import { type Considered, createGiving, type Giver, type NamedChange, type Reader } from './keys/giveKeys.ts'
import { createListening, type ReadingAlong } from './keys/listening.ts'
import { exportKem, importKem, makeKem, publicPart, random, randomId } from './keys/p256.ts'
import type { CheckedRoster } from './keys/roster.ts'
import { createEpochs, type Epochs } from './record/epochs.ts'
import type { SideCipher } from './record/opened.ts'
import { createSide } from './record/side.ts'
import { type KeptState, openState, type Share, sealState } from './resume.ts'
import { writesIn } from './wrongSeating.ts'
import { packState, unpackState, type YouthState } from './youthState.ts'

export type { Considered, Reader } from './keys/giveKeys.ts'
export type { KeptState } from './resume.ts'

export type YouthCipher = (SideCipher & ReadingAlong) & {
  readonly line: LineId
  readonly youthPub: string
  /** The challenge that the next offer must answer. Send it with queue:join, and as `nextChallenge` with wraps:give (read it after `wrapsFor`). */
  readonly challenge: string
  /** The newest generation that this page made or opened. */
  readonly gen: number
  /** This youth has sealed an envelope with a nickname that the present counsellor can open. */
  readonly nicknameSent: boolean
  /** The nickname that the youth chose; empty when none. */
  readonly nickname: string
  /** The highest roster serial seen, for `checkRoster`'s minSerial. */
  readonly rosterSerial: number
  /** Makes a new challenge. Call it before offer:refuse, counsellor:another or youth:rebuild. */
  renewChallenge(): string
  /** Checks all that must be true before the page believes an offer: for a first seating, a hand-over and a rejoin. It does not read the clock. */
  considerOffer(offer: KeyOffer, roster: CheckedRoster): Promise<Considered>
  /**
   * The wraps for the offer that `considerOffer` accepted last; throws for any other. `history` counts for a hand-over only: true gives the
   * earlier epochs too. A second call for the same offer gives the same keys. In this order a crash at any step loses nothing:
   * read the transcript to its end → wrapsFor → keep → wraps:give → began → send the envelope it returned → keep.
   */
  wrapsFor(offer: KeyOffer, asked: { history: boolean }): Promise<Wrap[]>
  /**
   * Tells that the server holds the wraps of `epoch`: it answered wraps:give, or the view says chat with this epoch (with `isAsked`: and asks for
   * a rejoin, of whose wraps it tells nothing). Call it after a reload too, once the transcript was read. Returns the first envelope of the epoch,
   * which must be sent before any other; null when there is none to send.
   */
  began(epoch: number, isAsked?: boolean): Promise<Envelope | null>
  /**
   * Back in the queue: true if this epoch's key was given to a counsellor, or its first envelope is not sealed. `held`: the last epoch whose wraps
   * the server says it holds (null: none; undefined: the server does not say). A `held` below the current epoch is old and changes nothing.
   */
  isLeft(held: number | null | undefined): boolean
  /**
   * Begins an epoch that nobody is given, if `isLeft`. Returns its first envelope, which must be sent before any other, after `keep`. Null when
   * there is nothing to begin. Call it after the transcript was read to its end.
   */
  standAlone(held: number | null | undefined): Promise<Envelope | null>
  /** The last epoch of which the server is known to hold a wrap; null before the first. */
  readonly heldEpoch: number | null
  /** The last epoch that a counsellor was given. In the queue it is the epoch before the one that nobody was given. */
  readonly sharedEpoch: number
  /** The people who can read this. Known only from the wraps that this browser made. */
  readers(): Reader[]
  /** The changes of key by these people, in order. Known only from the wraps too. */
  devices(): NamedChange[]
  /** Seals the state under a new generation and a new share. Call it at every epoch change, every 10 messages, and when the page is hidden. */
  keep(): Promise<KeptState>
  /** The server has answered that it holds this generation. */
  kept(gen: number): void
}

type Beginning = { line: LineId; conv?: ConvId; called?: string }

/** A new youth (`docs/protocol.md`, section 2). Makes `conv` when none is given. */
export async function createYouth({ line, conv = randomId(), called = '' }: Beginning): Promise<YouthCipher> {
  const keys = await makeKem(true)
  const state: YouthState = {
    conv,
    line,
    kem: { ...(await exportKem(keys)), pub: await publicPart(keys) },
    keys: [[0, toB64(random(32))]],
    epoch: 0,
    seated: false,
    pending: null,
    given: [],
    challenge: randomId(),
    lastSig: null,
    serial: 0,
    called,
    nickname: false,
    streams: [],
    said: null,
    finals: [],
  }
  return youth(state, keys, 0)
}

/**
 * After a reload (`docs/protocol.md`, section 11). `shares` come from the ResumeStore, `blobs` from youth:resume. Only a share and a blob of
 * one generation open. Then call `settle(gen)`, read the transcript, call `began(view.epoch)` if in chat, and call `keep`.
 */
export async function openYouth(from: {
  conv: ConvId
  line: LineId
  shares: Share[]
  blobs: ResumeBlob[]
}): Promise<{ ok: true; youth: YouthCipher } | { ok: false; why: 'no-match' }> {
  const newestFirst = [...from.shares].sort((a, b) => b.gen - a.gen)
  for (const share of newestFirst) {
    for (const blob of from.blobs) {
      const text = await openState(from.conv, share, blob)
      const state = text && unpackState(text)
      if (state && state.line === from.line) return { ok: true, youth: await youth(state, await importKem(state.kem), share.gen) }
    }
  }
  return { ok: false, why: 'no-match' }
}

async function youth(from: YouthState, kem: CryptoKeyPair, openedGen: number): Promise<YouthCipher> {
  const { conv, line } = from
  const { pub } = from.kem
  const at: Giver = {
    epoch: from.epoch,
    seated: from.seated,
    pending: from.pending,
    given: from.given,
    devices: from.devices ?? [],
    challenge: from.challenge,
    lastSig: from.lastSig,
    unanswered: from.unanswered ?? null,
    serial: from.serial,
    keys: new Map(from.keys.map(([ep, k]) => [ep, fromB64(k)])),
  }
  let { nickname, called } = from
  let exported: YouthState['kem'] | null = from.kem
  let [gen, heldGen] = [openedGen, openedGen]
  const core = createSide({
    conv,
    me: 'youth',
    hasEarlierPage: openedGen > 0,
    keyOf: (ep) => at.keys.get(ep),
    mayWrite: (writer, ep) => writer === 'youth' || at.given.some((g) => g.kid === writer && writesIn(g, ep)),
    hearOpened(writer, ep, body) {
      const isPending = at.pending?.epoch === ep
      if (writer === 'youth') called = nicknameIn(body) ?? called
      // A counsellor writes under the pending epoch, so the wraps have arrived.
      if (writer !== 'youth' && isPending) at.pending = { epoch: ep, used: true }
      if (writer === 'youth' && body.kind === 'epoch') epochs.wasOpened(ep)
    },
  })
  const epochs: Epochs = createEpochs(at, core)
  for (const [ep, heads] of from.finals) core.close(ep, heads, null)
  await core.record.restore(from.streams, from.said)
  const giving = createGiving({ conv, line, pub, kem }, at, epochs.commit)

  async function seal(body: Body): Promise<Envelope> {
    if (!epochs.mayWrite) throw new Error('epoch-not-opened')
    const envelope = await core.sealInTurn(at.epoch, body)
    const named = nicknameIn(body)
    if (named !== undefined) {
      nickname = true
      called = named
    }
    return envelope
  }

  async function keep(): Promise<KeptState> {
    if (!exported) throw new Error('wiped')
    const { keys, ...standing } = at
    const text = packState({
      conv,
      line,
      kem: exported,
      ...standing,
      keys: [...keys].map(([ep, k]) => [ep, toB64(k)]),
      called,
      nickname,
      streams: core.record.save(),
      said: { ep: at.epoch, ...(await core.record.statement(at.epoch)) },
      finals: core.allFinals(),
    })
    gen += 1
    return { gen, held: heldGen, ...(await sealState(conv, gen, text)) }
  }

  return {
    conv,
    line,
    youthPub: pub,
    get challenge() {
      return at.challenge
    },
    get gen() {
      return gen
    },
    get epoch() {
      return at.epoch
    },
    get nicknameSent() {
      return nickname
    },
    get nickname() {
      return called
    },
    get rosterSerial() {
      return at.serial
    },
    get forked() {
      return core.record.forked
    },
    renewChallenge: giving.renewChallenge,
    considerOffer: (offer, roster) => core.inTurn(() => giving.considerOffer(offer, roster)),
    wrapsFor: (offer, asked) =>
      core.inTurn(async () => {
        const wraps = await giving.wrapsFor(offer, { ...asked, after: core.record.lastPlace() })
        // A counsellor without the history cannot open the envelope that held the nickname.
        if (offer.purpose === 'handover' && !asked.history) nickname = false
        return wraps
      }),
    began: (ep, isAsked = false) => core.inTurn(() => epochs.began(ep, isAsked)),
    isLeft: epochs.isLeft,
    standAlone: (held) => core.inTurn(() => epochs.standAlone(held)),
    get heldEpoch() {
      return at.seated ? at.epoch : at.epoch > 0 ? at.epoch - 1 : null
    },
    get sharedEpoch() {
      return epochs.sharedEpoch()
    },
    ...giving.seen,
    ...createListening(at, giving, core),
    keep: () => core.inTurn(keep),
    kept(held) {
      heldGen = Math.max(heldGen, held)
    },
    seal: (body) => core.inTurn(() => seal(body)),
    open: core.open,
    missing: () => core.record.missing((ep) => at.keys.has(ep)),
    oldestKept: core.record.oldestKept,
    freshStream: () => core.freshStream(at.epoch),
    wipe() {
      for (const k of at.keys.values()) k.fill(0)
      at.keys.clear()
      exported = null
      core.wipe()
    },
  }
}

const nicknameIn = (body: Body): string | undefined => (body.kind === 'text' || body.kind === 'called' ? body.nickname : undefined)
