import type { ConvId, Kid, LineId } from '../../shared/ids.ts'
import { type Wrap, wrap as wrapShape } from '../../shared/sealing/keys.ts'
import { toB64 } from '../../shared/sealing/tuple.ts'
import type { OfferedKem } from './keys/keyOffer.ts'
import { unwrapEpoch, type WrapRefused } from './keys/wrap.ts'
import type { SideCipher } from './record/opened.ts'
import { createSide } from './record/side.ts'

export type Taken = { epochs: number[]; refused: { epoch: number; why: WrapRefused }[] }

export type CounsellorCipher = SideCipher & {
  readonly line: LineId
  readonly kid: Kid
  /**
   * Opens the wraps of `wraps:read`. `epochs`: all held now. A wrap for an earlier page's key is refused as `other-key`; that is no alarm. `upTo`:
   * the epoch that the talk is in now, when the youth's browser has begun a later one than was offered.
   */
  takeWraps(wraps: Wrap[], upTo?: number): Promise<Taken>
}

/** One conversation on the counsellor's page. `youthPub` is the key that was signed in the offer; `createOffer` returned `kem` with the offer. */
export function openCounsellor(from: { conv: ConvId; line: LineId; kid: Kid; youthPub: string; kem: OfferedKem }): CounsellorCipher {
  const { conv, line, kid, youthPub, kem } = from
  const keys = new Map<number, Uint8Array<ArrayBuffer>>()
  /** Who only reads along, by epoch, as the youth's browser said, sealed. */
  const listeners = new Map<number, string[]>()
  // The youth's browser alone knows the other members. One member cannot prove to another who wrote (they share K), so this side lets all write
  // but those of whom the youth has said that they only read along.
  const core = createSide({
    conv,
    me: kid,
    hasEarlierPage: true,
    keyOf: (ep) => keys.get(ep),
    mayWrite: (from, ep) => !listeners.get(ep)?.includes(from),
    hearOpened(from, ep, body) {
      if (from === 'youth' && body.kind === 'epoch' && body.listeners && !listeners.has(ep)) listeners.set(ep, body.listeners)
    },
  })
  const epoch = () => Math.max(0, ...keys.keys())

  async function takeOne(raw: Wrap, upToEpoch: number): Promise<WrapRefused | null> {
    const wrap = wrapShape.safeParse(raw)
    if (!wrap.success) return 'forged'
    const opened = await unwrapEpoch(wrap.data, { conv, kid, youthPub, upToEpoch, kem })
    if ('why' in opened) return opened.why
    const held = keys.get(wrap.data.epoch)
    if (held) return toB64(held) === toB64(opened.k) ? null : 'second-key'
    keys.set(wrap.data.epoch, opened.k)
    return null
  }

  return {
    conv,
    line,
    kid,
    get epoch() {
      return epoch()
    },
    get forked() {
      return core.record.forked
    },
    takeWraps: (wraps, upTo = 0) =>
      core.inTurn(async () => {
        const refused: Taken['refused'] = []
        for (const wrap of wraps) {
          const why = await takeOne(wrap, Math.max(kem.epoch, upTo))
          if (why) refused.push({ epoch: wrap.epoch, why })
        }
        return { epochs: [...keys.keys()].sort((a, b) => a - b), refused }
      }),
    seal: (body) => core.seal(epoch(), body),
    open: core.open,
    missing: () => core.record.missing((ep) => keys.has(ep)),
    oldestKept: core.record.oldestKept,
    freshStream: () => core.freshStream(epoch()),
    wipe() {
      for (const k of keys.values()) k.fill(0)
      keys.clear()
      core.wipe()
    },
  }
}
