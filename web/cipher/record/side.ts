import type { ConvId } from '../../../shared/ids.ts'
import { type Envelope, type Placed, placed as placedShape } from '../../../shared/sealing/envelope.ts'
import { type Body, body as bodyShape, type Head, type Sealed, sealed } from '../../../shared/sealing/sealed.ts'
import { toB64 } from '../../../shared/sealing/tuple.ts'
import { randomId } from '../keys/p256.ts'
import type { NotOpened, OpenedEnvelope } from './opened.ts'
import { pad, unpad } from './padding.ts'
import { createRecord, type RecordRow } from './record.ts'
import { envelopeDigest, openAt, type StreamId, sealAt, streamKey } from './streams.ts'

type Bytes = Uint8Array<ArrayBuffer>
type OwnStream = { id: StreamId; key: CryptoKey; n: number; sent: string[]; givenUp: boolean }
export type SideCore = ReturnType<typeof createSide>

const utf8 = new TextEncoder()

/**
 * What both sides do alike: seal in turn, open once, compare. One step runs at a time: two seals at once would use the same number, and two
 * opens at once would each miss what the other has noted.
 */
export function createSide(side: {
  conv: ConvId
  me: string
  /** True when an earlier page may have sealed words of this side. */
  hasEarlierPage: boolean
  keyOf(ep: number): Bytes | undefined
  mayWrite(from: string, ep: number): boolean
  hearOpened?(from: string, ep: number, body: Body, n: number): void
}) {
  const writing = new Map<number, OwnStream>()
  const own = new Map<string, OwnStream>()
  const keys = new Map<string, Promise<CryptoKey>>()
  /** The final heads of closed epochs; and the place after which only the youth may write in a closed epoch. */
  const finals = new Map<number, Head[]>()
  const closedAt = new Map<number, number>()
  const record = createRecord((sid) => own.get(sid)?.n ?? null)

  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }

  const keyFor = (k: Bytes, id: StreamId): Promise<CryptoKey> => {
    const name = `${id.ep} ${id.from} ${id.sid}`
    const known = keys.get(name)
    if (known) return known
    const made = streamKey(k, id)
    // Only streams with an opened envelope are remembered: the server could name a million streams.
    if (own.has(id.sid) || record.stream(id.sid)) keys.set(name, made)
    return made
  }

  const openStream = async (ep: number, k: Bytes): Promise<OwnStream> => {
    const id = { conv: side.conv, ep, from: side.me, sid: randomId() }
    const stream = { id, key: await streamKey(k, id), n: 0, sent: [], givenUp: false }
    writing.set(ep, stream)
    own.set(id.sid, stream)
    return stream
  }

  async function seal(ep: number, words: Body): Promise<Envelope> {
    const k = side.keyOf(ep)
    if (!k) throw new Error('no-key')
    const stream = writing.get(ep) ?? (await openStream(ep, k))
    const about = words.kind === 'epoch' ? ep - 1 : ep
    const inside: Sealed = { ...(await record.statement(about)), body: bodyShape.parse(words) }
    const padded = pad(utf8.encode(JSON.stringify(inside)))
    const { n, id } = stream
    const ct = await sealAt(stream.key, id, n, padded)
    stream.sent.push(toB64(await envelopeDigest(id, n, ct)))
    stream.n = n + 1
    return { v: 1, ep, from: id.from, sid: id.sid, n, ct }
  }

  /** Every refusal that can be decided before the envelope is opened. */
  function refusal({ place, envelope: { ep, from, sid, n } }: Placed): NotOpened | null {
    const known = record.stream(sid) ?? own.get(sid)?.id
    if (known && (known.from !== from || known.ep !== ep)) return known.from === side.me ? 'reflected' : 'tampered'
    const mine = own.get(sid)
    if (mine && n >= mine.n) return 'reflected'
    if (record.hasOpened(sid, n)) return 'replayed'
    if (!side.keyOf(ep)) return 'no-key'
    if (!side.mayWrite(from, ep)) return 'not-member'
    return isLate(ep, from, sid, n, place) ? 'late' : null
  }

  function isLate(ep: number, from: string, sid: string, n: number, place: number): boolean {
    // An envelope that an earlier page took in time stays valid, even though `final` names only the latest sixteen streams.
    if (record.openedBefore(sid, n)) return false
    const final = finals.get(ep)
    if (final && n > (final.find((head) => head.sid === sid)?.n ?? -1)) return true
    return from !== 'youth' && [...closedAt].some(([closed, at]) => closed >= ep && place > at)
  }

  async function open(raw: Placed): Promise<OpenedEnvelope> {
    const parsed = placedShape.safeParse(raw)
    if (!parsed.success) return { ok: false, why: 'malformed' }
    const { place, envelope } = parsed.data
    const why = refusal(parsed.data)
    if (why) return { ok: false, why }
    const { ep, from, sid, n, ct } = envelope
    const id = { conv: side.conv, ep, from, sid }
    const padded = await openAt(await keyFor(side.keyOf(ep)!, id), id, n, ct)
    if (!padded) return { ok: false, why: 'tampered' }
    const digest = await envelopeDigest(id, n, ct)
    const mine = own.get(sid)
    if (mine && mine.sent[n] !== toB64(digest)) return { ok: false, why: 'tampered' }
    // Another member, who holds the shared key K, sealed this in our name.
    if (from === side.me && !mine && !side.hasEarlierPage) return { ok: false, why: 'reflected' }

    const row: RecordRow = { place, from, sid, n, ep, digest }
    const again = record.openedBefore(sid, n)
    const settledFork = await record.note(row)
    const inside = read(padded)
    // Authentic, but of another version, or a body that this writer may not send. It is noted, because it has arrived and is not missing.
    if (!inside || (inside.body.kind === 'epoch' && (from !== 'youth' || ep === 0))) return { ok: false, why: 'malformed' }
    const { heads, hash, body } = inside
    const about = body.kind === 'epoch' ? ep - 1 : ep
    const heard = await record.hear(row, side.keyOf(about) ? { ep: about, heads, hash } : null)
    const missing = body.kind === 'epoch' ? [...heard.missing, ...close(about, body.final, place)] : heard.missing
    side.hearOpened?.(from, ep, body, n)
    return {
      ok: true,
      from,
      sid,
      n,
      ep,
      body,
      heads,
      missing: once(missing),
      fork: settledFork || heard.fork,
      mine: from === side.me,
      again,
    }
  }

  /** From now on no envelope of the epoch beyond these heads is taken. Answers which envelopes up to them have not arrived. */
  function close(ep: number, final: Head[], place: number | null): Head[] {
    const known = finals.get(ep)
    if (!known) finals.set(ep, final)
    else if (!areSame(known, final)) record.markFork()
    if (place !== null) closedAt.set(ep, Math.min(place, closedAt.get(ep) ?? place))
    return side.keyOf(ep) ? record.name(final, ep) : []
  }

  return {
    record,
    seal: (ep: number, words: Body) => inTurn(() => seal(ep, words)),
    open: (raw: Placed) => inTurn(() => open(raw)),
    inTurn,
    sealInTurn: seal,
    /** The youth's browser ends an epoch: what it has opened or sealed so far becomes the final heads. */
    closeOwn(ep: number) {
      const counted = [...own.values()].filter((s) => s.id.ep === ep && s.n > 0 && !s.givenUp)
      const mine = counted.map((s) => ({ from: side.me, sid: s.id.sid, n: s.n - 1 }))
      const others = record.furthest(ep).filter(({ sid }) => !counted.some((s) => s.id.sid === sid))
      const final = [...mine, ...others].slice(0, 16)
      close(ep, final, null)
    },
    close,
    hasClosed: (ep: number): boolean => finals.has(ep),
    finalHeads: (ep: number): Head[] => finals.get(ep) ?? [],
    allFinals: (): [number, Head[]][] => [...finals],
    freshStream: (ep: number) =>
      inTurn(async () => {
        const stream = writing.get(ep)
        if (stream) stream.givenUp = true
        writing.delete(ep)
      }),
    wipe() {
      for (const map of [writing, own, keys, finals]) map.clear()
    },
  }
}

function read(padded: Bytes): Sealed | null {
  const text = unpad(padded)
  if (!text) return null
  try {
    const parsed = sealed.safeParse(JSON.parse(new TextDecoder().decode(text)))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

const once = (heads: Head[]): Head[] => [...new Map(heads.map((head) => [`${head.sid} ${head.n}`, head])).values()]

const areSame = (a: Head[], b: Head[]): boolean =>
  a.length === b.length && a.every((one) => b.some((other) => other.sid === one.sid && other.n === one.n))
