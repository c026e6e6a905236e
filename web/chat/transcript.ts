import type { HelpCard } from '../../shared/sealing/card.ts'
import type { OutsideStep } from '../../shared/sealing/outside.ts'
import type { Head } from '../../shared/sealing/sealed.ts'
import type { HelpOutside, OpenedStep } from './outside/outside.ts'

/** How far this side's own message has come. The server tells `sent`; the other side tells `delivered` and `read`, under its seal. */
export type Mark = 'sending' | 'sent' | 'delivered' | 'read' | 'failed'

/** Why a message is not sent. `never`: it cannot be sealed or the server will not take it. `no-room`: it waits until a counsellor is here. */
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
      /** With `failed`, when a retry by hand would change nothing. */
      because?: Because | undefined
      /** The help that the message gives. Then `text` is its name. */
      card?: HelpCard | undefined
    }
  /** A message should be here and is not: it did not open, or never arrived. */
  | { kind: 'missing'; key: string; place: number }
  /** An earlier page lost `count` of this side's own messages before they were sent. */
  | { kind: 'unsent'; key: string; place: number; count: number }
  /** A person now uses another key. This browser knows it; the server does not tell it. Its place lies between two places of the transcript. */
  | { kind: 'device'; key: string; place: number; name: string }
  /** A step of the help outside the chat. The page says in words of its own what was done. */
  | { kind: 'outside'; key: string; place: number; from: string; mine: boolean; did: OutsideStep['step'] }

export type Transcript = {
  entries: Entry[]
  /** All places up to this one have been taken in. */
  upTo: number
  /** The server deleted the oldest envelopes before this page saw them. */
  oldestDeleted: boolean
  /** The kid of the member of staff who asked last where the youth is. */
  askedWhere?: string
  /** The page has read the transcript to its end. Before that, what stands here may be taken back at a later place. */
  whole?: true
  /** How far the help outside the chat has come, and the steps to it. */
  outside?: HelpOutside
  outsideSteps?: OpenedStep[]
  /** This side's newest step, until the server has given it a place. */
  outsideSending?: OutsideStep['step'] | undefined
}
export const emptyTranscript: Transcript = { entries: [], upTo: 0, oldestDeleted: false }

/** Tells if a place is the next one, one that is taken in already, or one after a gap. */
export const placeStanding = (t: Transcript, place: number): 'next' | 'known' | 'ahead' =>
  place <= t.upTo ? 'known' : place === t.upTo + 1 ? 'next' : 'ahead'

/** Takes in one place, with or without an entry to show. */
export function withPlace(t: Transcript, place: number, entry: Entry | null): Transcript {
  const entries = entry === null ? t.entries : inOrder([...t.entries.filter((e) => e.key !== entry.key), entry])
  return { ...t, entries, upTo: Math.max(t.upTo, place) }
}

/** Adds a note of this page after a place, once. The note is not in the transcript of the server. */
export function withDevice(t: Transcript, key: string, name: string, after: number): Transcript {
  const entry: Entry = { kind: 'device', key, name, place: after + 0.5 }
  return t.entries.some((e) => e.key === key) ? t : { ...t, entries: inOrder([...t.entries, entry]) }
}

/** The server has deleted the places before `first`. The page goes on from there, and says so if it had not seen all of them. */
export function withOldestGone(t: Transcript, first: number): Transcript {
  return first <= t.upTo + 1 ? t : { ...t, upTo: first - 1, oldestDeleted: true }
}

/** Adds a message that the person has just written. It comes last until the server gives it a place. */
export function withWritten(t: Transcript, key: string, from: string, text: string, at: number, card?: HelpCard): Transcript {
  return { ...t, entries: [...t.entries, { kind: 'text', key, from, mine: true, text, place: null, at, mark: 'sending', card }] }
}

/** Takes the server's answer: place and moment. A late answer never takes back a later mark. */
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

/** The other side has received, or has seen, all messages up to these heads. `names` holds the sealed name of each entry. */
export function withReached(t: Transcript, mark: 'delivered' | 'read', heads: Head[], names: ReadonlyMap<string, Head>): Transcript {
  const reached = (key: string) => {
    const name = names.get(key)
    return name !== undefined && heads.some((head) => head.sid === name.sid && head.from === name.from && head.n >= name.n)
  }
  return change(t, (e) => (e.kind === 'text' && e.mine && e.mark !== 'read' && reached(e.key) ? { ...e, mark } : e))
}

/** How many messages others wrote. */
export const countTheirs = (t: Transcript): number => t.entries.filter((e) => e.kind === 'text' && !e.mine).length

/** The place of the last message that others wrote, or of their last step of help outside the chat; 0 when there is none. */
export const lastTheirs = (t: Transcript) =>
  t.entries.findLast((e) => (e.kind === 'text' || e.kind === 'outside') && !e.mine && e.place !== null)?.place ?? 0

const change = (t: Transcript, each: (entry: Entry) => Entry): Transcript => ({ ...t, entries: inOrder(t.entries.map(each)) })

/** Sorts by place. Messages without a place come last, in the order they were written. */
const inOrder = (entries: Entry[]) =>
  [...entries].sort((a, b) => (a.place ?? Number.POSITIVE_INFINITY) - (b.place ?? Number.POSITIVE_INFINITY) || 0)
