import type { Head } from '../../shared/sealing/sealed.ts'

/** Where a message of one's own is: only `sent` is the server's word; delivered and read come sealed from the other side. */
export type Mark = 'sending' | 'sent' | 'delivered' | 'read' | 'failed'

/** Why nothing is sent though nobody is to blame: it cannot be sealed or taken as it is, or it waits until a counsellor is here. */
export type Because = 'never' | 'no-room'

export type Entry =
  | {
      kind: 'text'
      key: string
      from: string
      mine: boolean
      text: string
      place: number | null
      at: number
      mark: Mark | null
      /** With `failed`, where trying again by hand would change nothing. */
      because?: Because | undefined
      /** The help number that it gives. */
      number?: string | undefined
    }
  /** Something that should stand here does not: refused by the seal, or never received. */
  | { kind: 'missing'; key: string; place: number }
  /** So many of one's own were lost before they were sent, with an earlier page. */
  | { kind: 'unsent'; key: string; place: number; count: number }
  /** Somebody went on with another key of theirs: known in this browser, never said by the server. Its place lies between two places. */
  | { kind: 'device'; key: string; place: number; name: string }

export type Transcript = {
  entries: Entry[]
  /** Every place up to here has been taken in. */
  upTo: number
  /** The oldest were unlinked before this page saw them. */
  oldestDeleted: boolean
  /** The member of staff who asked last where the youth is. */
  askedWhere?: string
}
export const emptyTranscript: Transcript = { entries: [], upTo: 0, oldestDeleted: false }

/** Is this the next place, one already taken in, or one after a hole? */
export const standing = (t: Transcript, place: number): 'next' | 'known' | 'ahead' =>
  place <= t.upTo ? 'known' : place === t.upTo + 1 ? 'next' : 'ahead'

/** One place taken in, with or without something to show. */
export function withPlace(t: Transcript, place: number, entry: Entry | null): Transcript {
  const entries = entry === null ? t.entries : inOrder([...t.entries.filter((e) => e.key !== entry.key), entry])
  return { ...t, entries, upTo: Math.max(t.upTo, place) }
}

/** A note of this page's own after a place, once. It takes no place of its own. */
export function withDevice(t: Transcript, key: string, name: string, after: number): Transcript {
  const entry: Entry = { kind: 'device', key, name, place: after + 0.5 }
  return t.entries.some((e) => e.key === key) ? t : { ...t, entries: inOrder([...t.entries, entry]) }
}

/** The places before `first` no longer exist: go on from there, and say so if any of them were unseen. */
export function withOldestGone(t: Transcript, first: number): Transcript {
  return first <= t.upTo + 1 ? t : { ...t, upTo: first - 1, oldestDeleted: true }
}

/** What one has just written. It stands last until the server gives it a place. */
export function withWritten(t: Transcript, key: string, from: string, text: string, at: number, number?: string): Transcript {
  return { ...t, entries: [...t.entries, { kind: 'text', key, from, mine: true, text, place: null, at, mark: 'sending', number }] }
}

/** The server's answer: place and moment. Later marks are never taken back by a late answer. */
export function withPosted(t: Transcript, key: string, place: number, at: number): Transcript {
  return change(t, (e) =>
    e.key === key && e.kind === 'text'
      ? { ...e, place, at, mark: e.mark === 'sending' || e.mark === 'failed' ? 'sent' : e.mark, because: undefined }
      : e,
  )
}

export function withMark(t: Transcript, key: string, mark: 'sending' | 'failed', because?: Because): Transcript {
  return change(t, (e) => (e.key === key && e.kind === 'text' && e.place === null ? { ...e, mark, because } : e))
}

/** The other side has received, or has had on the screen, all up to these heads. `names` tells which sealed name each entry bears. */
export function withReached(t: Transcript, mark: 'delivered' | 'read', heads: Head[], names: ReadonlyMap<string, Head>): Transcript {
  const reached = (key: string) => {
    const name = names.get(key)
    return name !== undefined && heads.some((head) => head.sid === name.sid && head.from === name.from && head.n >= name.n)
  }
  return change(t, (e) => (e.kind === 'text' && e.mine && e.mark !== 'read' && reached(e.key) ? { ...e, mark } : e))
}

/** How many messages somebody else wrote. */
export const countTheirs = (t: Transcript): number => t.entries.filter((e) => e.kind === 'text' && !e.mine).length

/** The last thing somebody else wrote, if it came after what was last acknowledged. */
export const lastTheirs = (t: Transcript) => t.entries.findLast((e) => e.kind === 'text' && !e.mine && e.place !== null)?.place ?? 0

const change = (t: Transcript, each: (entry: Entry) => Entry): Transcript => ({ ...t, entries: inOrder(t.entries.map(each)) })

/** By place; what has none yet stands last, in the order it was written. */
const inOrder = (entries: Entry[]) =>
  [...entries].sort((a, b) => (a.place ?? Number.POSITIVE_INFINITY) - (b.place ?? Number.POSITIVE_INFINITY) || 0)
