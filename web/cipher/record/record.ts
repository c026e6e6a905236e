import type { Head } from '../../../shared/sealing/sealed.ts'
import { toB64, tuple } from '../../../shared/sealing/tuple.ts'
import { sha256OfBytes } from '../keys/p256.ts'
import { createRanges, type Ranges } from './ranges.ts'

/**
 * What one side of a conversation has opened, what it states about that, and how it compares the statements of the other side.
 *
 * **Statement.** Every sealed body of epoch e carries `heads` and `hash` over epoch e. The body 'epoch', the first of e+1, carries those of e.
 * - `heads`: for each stream of the epoch, the last n up to which the writer has opened all envelopes (its own streams too, once placed).
 *   At most sixteen heads, of the streams with the latest places. The statements of an earlier time cover the older streams.
 * - `hash` = SHA-256(T("ungechat/v1/transcript", ep, d₁ … dₖ)): d are the digests of the last 64 envelopes under these heads, in the order of
 *   their places. The places themselves are not in the hash.
 * Each epoch has statements of its own, because a newcomer may hold no older key. A reader with the keys of e and e+2 alone cannot tell where
 * e ended. A window of 64 is enough, because every envelope lies in the window of many later statements. The window also lets a reader compare
 * when the server deleted the oldest rows before this reader came.
 *
 * **Comparing.** A named envelope that has not arrived is `missing`. Once all named envelopes are here, the reader computes the hash under the
 * same heads. Another hash is a `fork`: the server showed the writer and the reader other words or another order. A statement waits until all
 * that it names has arrived. An envelope that a statement names must lie at an earlier place than the statement, also across epochs.
 */
const WINDOW = 64
const MOST_HEADS = 16
/** A higher n in a head is nonsense: a conversation keeps 500 envelopes. */
const MOST_ENVELOPES = 100_000
const MOST_NAMED = 50
const MOST_WAITING = 500

export type Statement = { ep: number; heads: Head[]; hash: string }
export type RecordRow = { place: number; from: string; sid: string; n: number; ep: number; digest: Uint8Array<ArrayBuffer> }
/** `before`: the numbers that an earlier page of the same youth opened. `start`: the server has deleted the numbers below it. */
type Stream = {
  from: string
  sid: string
  ep: number
  opened: Ranges
  before: Ranges
  start: number
  lastPlace: number
  places: Map<number, number>
}
export type SavedStream = { from: string; sid: string; ep: number; lastPlace: number; opened: string }

/** `sealedSoFar`: how many envelopes this page sealed in a stream of its own; null for a stream that this page does not write. */
export function createRecord(sealedSoFar: (sid: string) => number | null) {
  const streams = new Map<string, Stream>()
  const rows = new Map<number, RecordRow[]>()
  const named = new Map<string, Head & { ep: number }>()
  /** By stream: the envelope at `place` states that its writer had opened the stream up to `n`. So all numbers up to `n` must lie before it. */
  const claims = new Map<string, { n: number; place: number }[]>()
  let waiting: Statement[] = []
  const deletedSids = new Set<string>()
  let oldest = 1
  let forked = false

  const streamOf = (sid: string, from: string, ep: number): Stream => {
    const known = streams.get(sid)
    if (known) return known
    const fresh = {
      from,
      sid,
      ep,
      opened: createRanges(),
      before: createRanges(),
      start: 0,
      lastPlace: 0,
      places: new Map<number, number>(),
    }
    streams.set(sid, fresh)
    return fresh
  }

  /** The numbers of this stream, up to `upTo`, that this side should have opened and has not. */
  const lacking = (sid: string, upTo: number, limit: number): number[] => {
    if (deletedSids.has(sid) || sealedSoFar(sid) !== null) return []
    const stream = streams.get(sid)
    return stream ? stream.opened.gaps(stream.start, upTo, limit) : createRanges().gaps(0, upTo, limit)
  }

  /** Remembers that all envelopes up to these heads exist. Answers which of them this side has not opened. */
  const name = (heads: Head[], ep: number): Head[] =>
    heads.flatMap(({ from, sid, n }) => {
      if (n > (named.get(sid)?.n ?? -1)) named.set(sid, { from, sid, n, ep })
      return lacking(sid, n, MOST_NAMED).map((lost) => ({ from, sid, n: lost }))
    })

  /** The server deletes the oldest rows first. So what is missing near the oldest kept rows counts as deleted; what is missing later was dropped. */
  const isEarly = (place: number) => oldest > 1 && place < oldest + WINDOW

  const openedAll = ({ heads }: Statement) =>
    heads.every(({ sid, n }) => {
      const stream = streams.get(sid)
      return deletedSids.has(sid) || (stream !== undefined && stream.opened.runFrom(stream.start) >= n)
    })

  /** The last 64 rows under these heads, in the order of places. Null when fewer are left and the server has deleted some of these streams. */
  const windowUnder = (ep: number, heads: Head[]): RecordRow[] | null => {
    const upTo = new Map(heads.map(({ sid, n }) => [sid, n]))
    const window: RecordRow[] = []
    const all = rows.get(ep) ?? []
    for (let at = all.length - 1; at >= 0 && window.length < WINDOW; at--) {
      const row = all[at]!
      if (row.n <= (upTo.get(row.sid) ?? -1)) window.unshift(row)
    }
    const isWhole = heads.every(({ sid }) => streams.get(sid)?.start === 0)
    return isWhole || window.length === WINDOW ? window : null
  }

  const hashOf = async (ep: number, window: RecordRow[]): Promise<string> =>
    toB64(await sha256OfBytes(tuple('ungechat/v1/transcript', ep, ...window.map((row) => row.digest))))

  const differs = async ({ ep, heads, hash }: Statement): Promise<boolean> => {
    const window = windowUnder(ep, heads)
    return window !== null && (await hashOf(ep, window)) !== hash
  }

  const compare = async (said: Statement): Promise<boolean> => {
    if (openedAll(said)) return differs(said)
    if (waiting.length < MOST_WAITING) waiting.push(said)
    return false
  }

  /** Compares the waiting statements of this epoch whose envelopes have all arrived. True when one of them differs. */
  const settle = async (ep: number): Promise<boolean> => {
    const ready = waiting.filter((said) => said.ep === ep && openedAll(said))
    if (ready.length === 0) return false
    waiting = waiting.filter((said) => !ready.includes(said))
    const found = await Promise.all(ready.map(differs))
    return found.includes(true)
  }

  return {
    stream: (sid: string): Readonly<Pick<Stream, 'from' | 'ep'>> | undefined => streams.get(sid),
    hasOpened: (sid: string, n: number): boolean => streams.get(sid)?.opened.has(n) ?? false,
    openedBefore: (sid: string, n: number): boolean => streams.get(sid)?.before.has(n) ?? false,
    get forked() {
      return forked
    },

    /** Puts one opened envelope among the others. True for a fork: a waiting statement differs, or an earlier place claims to have opened this. */
    async note(row: RecordRow): Promise<boolean> {
      const stream = streamOf(row.sid, row.from, row.ep)
      if (isEarly(row.place) && stream.opened.lowest() === null) stream.start = row.n
      deletedSids.delete(row.sid)
      stream.opened.add(row.n)
      stream.lastPlace = Math.max(stream.lastPlace, row.place)
      const all = rows.get(row.ep) ?? []
      const at = all.findLastIndex((other) => other.place < row.place || (other.place === row.place && other.sid < row.sid))
      all.splice(at + 1, 0, row)
      rows.set(row.ep, all)
      stream.places.set(row.n, row.place)
      const wasOpenedBefore = claims.get(row.sid)?.some(({ n, place }) => n >= row.n && place < row.place) ?? false
      const fork = (await settle(row.ep)) || wasOpenedBefore
      forked ||= fork
      return fork
    },

    /** Takes what an opened envelope tells: all lower n of its stream exist, and its statement (null: about an epoch that this side cannot read). */
    async hear(written: RecordRow, said: Statement | null): Promise<{ missing: Head[]; fork: boolean }> {
      const missing = name([{ from: written.from, sid: written.sid, n: written.n - 1 }], written.ep)
      if (!said) return { missing, fork: false }
      let fork = false
      for (const { sid, n, from } of said.heads) {
        const stream = streams.get(sid)
        const mine = sealedSoFar(sid)
        // The head names words that this page never sealed, or gives a stream another writer or epoch, or its number is nonsense.
        if ((mine !== null && n >= mine) || (stream && (stream.from !== from || stream.ep !== said.ep)) || n > MOST_ENVELOPES) fork = true
        // A writer cannot have opened an envelope that lies at a later place than the writer's own envelope.
        else if ((stream?.places.get(n) ?? 0) > written.place) fork = true
        // One of the oldest kept rows names a stream of which nothing is here: the server has deleted that stream.
        else if (isEarly(written.place) && !stream && mine === null) deletedSids.add(sid)
        claims.set(sid, [...(claims.get(sid) ?? []), { n, place: written.place }])
      }
      if (!fork) {
        missing.push(...name(said.heads, said.ep))
        fork = await compare(said)
      }
      forked ||= fork
      return { missing, fork }
    },

    /** Also for the final heads of an epoch. */
    name,

    /** Takes what an earlier page of this youth had opened, and its statement: the server must show the same again. */
    async restore(saved: SavedStream[], said: Statement | null) {
      for (const { from, sid, ep, lastPlace, opened } of saved) {
        const stream = streamOf(sid, from, ep)
        stream.before = createRanges(opened)
        stream.lastPlace = lastPlace
      }
      if (!said) return
      name(said.heads, said.ep)
      forked ||= await compare(said)
    },

    /** The envelopes that others have named and that have not arrived, of the epochs this side can read. */
    missing: (canRead: (ep: number) => boolean): Head[] =>
      [...named.values()].filter(({ ep }) => canRead(ep)).flatMap((head) => name([head], head.ep)),

    /** The statement names no heads while this side has read too little to compare. */
    async statement(ep: number): Promise<{ heads: Head[]; hash: string }> {
      const heads = [...streams.values()]
        .filter((s) => s.ep === ep && s.opened.runFrom(s.start) >= s.start && s.opened.has(s.start))
        .sort((a, b) => b.lastPlace - a.lastPlace)
        .slice(0, MOST_HEADS)
        .map((s) => ({ from: s.from, sid: s.sid, n: s.opened.runFrom(s.start) }))
      const window = windowUnder(ep, heads)
      return window ? { heads, hash: await hashOf(ep, window) } : { heads: [], hash: await hashOf(ep, []) }
    },

    /** The highest n that this page or an earlier page has opened of each stream of an epoch. Only the latest sixteen streams. */
    furthest: (ep: number): Head[] =>
      [...streams.values()]
        .filter((s) => s.ep === ep)
        .sort((a, b) => b.lastPlace - a.lastPlace)
        .map((s) => ({ from: s.from, sid: s.sid, n: Math.max(s.opened.highest() ?? -1, s.before.highest() ?? -1) }))
        .filter(({ n }) => n >= 0)
        .slice(0, MOST_HEADS),

    /** The server has deleted the rows before this place. */
    oldestKept(first: number) {
      oldest = Math.max(oldest, first)
      for (const s of streams.values()) if (s.lastPlace < oldest && s.opened.lowest() === null) deletedSids.add(s.sid)
    },

    /** The last place that this page or an earlier page has opened; 0 when there is none. */
    lastPlace: (): number => Math.max(0, ...[...streams.values()].map((s) => s.lastPlace)),

    save: (): SavedStream[] =>
      [...streams.values()].map((s) => {
        const all = createRanges(s.before.toString())
        for (const n of listed(s.opened)) all.add(n)
        return { from: s.from, sid: s.sid, ep: s.ep, lastPlace: s.lastPlace, opened: all.toString() }
      }),
    markFork() {
      forked = true
    },
  }
}

function listed(ranges: Ranges): number[] {
  const highest = ranges.highest()
  if (highest === null) return []
  const absent = new Set(ranges.gaps(0, highest, highest + 1))
  return Array.from({ length: highest + 1 }, (_, n) => n).filter((n) => !absent.has(n))
}
