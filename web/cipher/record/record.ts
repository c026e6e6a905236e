import type { Head } from '../../../shared/sealing/sealed.ts'
import { toB64, tuple } from '../../../shared/sealing/tuple.ts'
import { sha256 } from '../keys/p256.ts'
import { createRanges, type Ranges } from './ranges.ts'

/**
 * What one side has opened of a conversation, what it can state about it, and how the statements of others compare.
 *
 * **Statement.** Every sealed body of epoch e carries `heads` and `hash` over epoch e; the body 'epoch', the first of e+1, carries those of e.
 * - `heads`: for each stream of that epoch, the last n up to which the writer has opened everything (its own streams too, once placed).
 *   At most sixteen, those of the latest places: older streams are held by the statements of their own time.
 * - `hash` = SHA-256(T("ungechat/v1/transcript", ep, d₁ … dₖ)): d are the digests of the envelopes under these heads, in the order of their
 *   places, the last 64 of them. Places themselves are not in it, only their order.
 * Each epoch is counted by itself because a newcomer may hold no older key; who was given e and e+2 cannot tell where e ended. A window of 64 is enough because every envelope lies in the window of
 * many later statements, and it lets a reader compare who came after the oldest rows were deleted.
 *
 * **Comparing.** A named envelope that never arrived is `missing`. When none is, the reader's hash under the same heads must be the same: if not,
 * somebody was shown other words or another order (`fork`). A statement that cannot be compared yet waits until what it names has arrived.
 * Whatever a statement names lies at an earlier place than the statement itself, over epochs too.
 */
const WINDOW = 64
const MOST_HEADS = 16
/** A head beyond this is nonsense: a conversation keeps 500 envelopes. */
const MOST_ENVELOPES = 100_000
const MOST_NAMED = 50
const MOST_WAITING = 500

export type Statement = { ep: number; heads: Head[]; hash: string }
export type Row = { place: number; from: string; sid: string; n: number; ep: number; digest: Uint8Array<ArrayBuffer> }
/** `before`: opened by an earlier page of the same youth. `start`: lower ones are deleted at the server. */
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

/** `sealedSoFar`: how many this page sealed in a stream of its own, or null for a stream of anybody else. */
export function createRecord(sealedSoFar: (sid: string) => number | null) {
  const streams = new Map<string, Stream>()
  const rows = new Map<number, Row[]>()
  const named = new Map<string, Head & { ep: number }>()
  /** At which place somebody stated to have opened a stream how far: what is under it lies before. */
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

  /** The n of this stream, up to `upTo`, that this side should have and has not. */
  const lacking = (sid: string, upTo: number, limit: number): number[] => {
    if (deletedSids.has(sid) || sealedSoFar(sid) !== null) return []
    const stream = streams.get(sid)
    return stream ? stream.opened.gaps(stream.start, upTo, limit) : createRanges().gaps(0, upTo, limit)
  }

  /** Remembers that these exist, and answers which of them are not here. */
  const name = (heads: Head[], ep: number): Head[] =>
    heads.flatMap(({ from, sid, n }) => {
      if (n > (named.get(sid)?.n ?? -1)) named.set(sid, { from, sid, n, ep })
      return lacking(sid, n, MOST_NAMED).map((lost) => ({ from, sid, n: lost }))
    })

  /** Rows are deleted from the oldest on: what the first rows after these lack was deleted, what later rows lack was dropped. */
  const isEarly = (place: number) => oldest > 1 && place < oldest + WINDOW

  const openedAll = ({ heads }: Statement) =>
    heads.every(({ sid, n }) => {
      const stream = streams.get(sid)
      return deletedSids.has(sid) || (stream !== undefined && stream.opened.runFrom(stream.start) >= n)
    })

  /** The last rows under these heads, in the order of places; null when what is deleted at the server reaches into the window. */
  const windowUnder = (ep: number, heads: Head[]): Row[] | null => {
    const upTo = new Map(heads.map(({ sid, n }) => [sid, n]))
    const window: Row[] = []
    const all = rows.get(ep) ?? []
    for (let at = all.length - 1; at >= 0 && window.length < WINDOW; at--) {
      const row = all[at]!
      if (row.n <= (upTo.get(row.sid) ?? -1)) window.unshift(row)
    }
    const isWhole = heads.every(({ sid }) => streams.get(sid)?.start === 0)
    return isWhole || window.length === WINDOW ? window : null
  }

  const hashOf = async (ep: number, window: Row[]): Promise<string> =>
    toB64(await sha256(tuple('ungechat/v1/transcript', ep, ...window.map((row) => row.digest))))

  const differs = async ({ ep, heads, hash }: Statement): Promise<boolean> => {
    const window = windowUnder(ep, heads)
    return window !== null && (await hashOf(ep, window)) !== hash
  }

  const compare = async (said: Statement): Promise<boolean> => {
    if (openedAll(said)) return differs(said)
    if (waiting.length < MOST_WAITING) waiting.push(said)
    return false
  }

  /** Compares what could not be compared before. True when something differs. */
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

    /** Puts one opened envelope among the others. True when an older statement, now comparable, turns out to differ. */
    async note(row: Row): Promise<boolean> {
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

    /** Takes what an opened envelope says: that its stream has all before it, and its statement (null: about an epoch this side cannot read). */
    async hear(written: Row, said: Statement | null): Promise<{ missing: Head[]; fork: boolean }> {
      const missing = name([{ from: written.from, sid: written.sid, n: written.n - 1 }], written.ep)
      if (!said) return { missing, fork: false }
      let fork = false
      for (const { sid, n, from } of said.heads) {
        const stream = streams.get(sid)
        const mine = sealedSoFar(sid)
        // A stream of ours that we never got so far in, or a stream under another name.
        if ((mine !== null && n >= mine) || (stream && (stream.from !== from || stream.ep !== said.ep)) || n > MOST_ENVELOPES) fork = true
        // Nobody has opened what comes after his own words.
        else if ((stream?.places.get(n) ?? 0) > written.place) fork = true
        // Named among the oldest rows that are kept, and not there at all: deleted with those before.
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

    /** Envelopes that are stated to exist: the final heads of an epoch. */
    name,

    /** What this youth's earlier page had opened, and its statement then: the server must show the same again. */
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

    /** What others have named, of the epochs this side can read, and is still not here. */
    missing: (canRead: (ep: number) => boolean): Head[] =>
      [...named.values()].filter(({ ep }) => canRead(ep)).flatMap((head) => name([head], head.ep)),

    /** Says nothing while too little is read to be compared. */
    async statement(ep: number): Promise<{ heads: Head[]; hash: string }> {
      const heads = [...streams.values()]
        .filter((s) => s.ep === ep && s.opened.runFrom(s.start) >= s.start && s.opened.has(s.start))
        .sort((a, b) => b.lastPlace - a.lastPlace)
        .slice(0, MOST_HEADS)
        .map((s) => ({ from: s.from, sid: s.sid, n: s.opened.runFrom(s.start) }))
      const window = windowUnder(ep, heads)
      return window ? { heads, hash: await hashOf(ep, window) } : { heads: [], hash: await hashOf(ep, []) }
    },

    /** The highest n ever opened of each stream of an epoch, by this page or an earlier one: the latest sixteen. */
    furthest: (ep: number): Head[] =>
      [...streams.values()]
        .filter((s) => s.ep === ep)
        .sort((a, b) => b.lastPlace - a.lastPlace)
        .map((s) => ({ from: s.from, sid: s.sid, n: Math.max(s.opened.highest() ?? -1, s.before.highest() ?? -1) }))
        .filter(({ n }) => n >= 0)
        .slice(0, MOST_HEADS),

    /** Rows before this place are deleted at the server. */
    oldestKept(first: number) {
      oldest = Math.max(oldest, first)
      for (const s of streams.values()) if (s.lastPlace < oldest && s.opened.lowest() === null) deletedSids.add(s.sid)
    },

    /** The last place at which anything was opened; 0 before. */
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
