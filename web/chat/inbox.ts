import type { Outcome, Refusal } from '../../shared/outcome.ts'
import type { Placed, Stretch } from '../../shared/sealing/envelope.ts'
import type { Head } from '../../shared/sealing/sealed.ts'
import type { OpenedWell, SideCipher } from '../cipher/record/opened.ts'
import { withOutside } from './outside/withOutside.ts'
import { type Entry, placeStanding, type Transcript, withOldestGone, withPlace, withPosted, withReached } from './transcript.ts'

type Inlet = {
  me: string
  cipher: Pick<SideCipher, 'open' | 'missing' | 'oldestKept'>
  read(after: number): Promise<Outcome<Stretch>>
  names: Map<string, Head>
  get(): Transcript
  set(next: Transcript): void
  /** Called with every envelope of the other side that was opened. */
  heard(opened: OpenedWell): void
  /** Asks the other side to send an envelope again. */
  ask(head: Head): void
  /** The other side asks for an envelope of this side. */
  again(sid: string, n: number): void
}

/** At most this many left-out places are noted in one reading. */
const MOST_LEFT_OUT = 100
const AGAIN_MS = 3000

/**
 * Takes in envelopes in the order of their places, each once. An early envelope waits. A missing envelope is read from the server. If the server
 * does not have it, the page says so and goes on. The sealed name (sid, n) identifies an envelope, not its place: an envelope that is sent
 * again fills the gap at its place, and after a loss of the live Redis the server may give a place to another envelope.
 */
export function openInbox(at: Inlet) {
  const early = new Map<number, Placed>()
  const taken = new Map<number, Placed>()
  const asked = new Set<string>()
  /** The sealed names of the envelopes that this page has opened. */
  const names = new Set<string>()
  let known = 0
  let isWhole = false
  let turn: Promise<void> = Promise.resolve()
  let closed = false
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Runs one step at a time: opening is asynchronous, and envelopes must be opened in the order of their places. */
  const next = (step: () => Promise<void>): Promise<void> => {
    turn = turn.then(() => (closed ? undefined : step())).catch(() => undefined)
    return turn
  }

  async function drain(): Promise<void> {
    for (let one = early.get(at.get().upTo + 1); one && !closed; one = early.get(at.get().upTo + 1)) {
      early.delete(one.place)
      await takeIn(one)
    }
    for (const place of early.keys()) if (placeStanding(at.get(), place) === 'known') early.delete(place)
  }

  async function takeIn(placed: Placed): Promise<void> {
    const { place } = placed
    const found = await at.cipher.open(placed)
    if (closed) return
    hold(placed, found.ok)
    if (!found.ok) return at.set(withPlace(at.get(), place, found.why === 'replayed' || found.why === 'no-key' ? null : lost(place)))
    at.set(withOutside(show(withAsked(healed(at.get(), placed), found), placed, found), placed, found))
    if (found.fork) at.set(withPlace(at.get(), place, { ...lost(place), key: `fork-${place}` }))
    if (!found.mine) at.heard(found)
    if (!found.mine && found.body.kind === 'resend') at.again(found.body.sid, found.body.n)
  }

  /** A counsellor asked where the youth is. Both pages show that. A youth never asks it. */
  const withAsked = (t: Transcript, { body, from }: OpenedWell): Transcript =>
    body.kind === 'where' && from !== 'youth' ? { ...t, askedWhere: from } : t

  const lost = (place: number): Entry => ({ kind: 'missing', key: `lost-${place}`, place })

  /** Keeps one envelope of each place for a rebuild: one that this page could open, else the first that came. */
  function hold(placed: Placed, isOpened: boolean): void {
    const before = taken.get(placed.place)
    if (!before || (isOpened && !names.has(nameOf(before.envelope)))) taken.set(placed.place, placed)
    if (isOpened) names.add(nameOf(placed.envelope))
  }

  /** Removes the notes that said this envelope was missing. */
  function healed(t: Transcript, { place, envelope }: Placed): Transcript {
    const notes = [lost(place).key, askedKey(nameOf(envelope))]
    return t.entries.some(({ key }) => notes.includes(key)) ? { ...t, entries: t.entries.filter(({ key }) => !notes.includes(key)) } : t
  }

  function show(t: Transcript, placed: Placed, opened: OpenedWell): Transcript {
    const name = { from: opened.from, sid: opened.sid, n: opened.n }
    const key = [...at.names].find(([, other]) => other.sid === name.sid && other.n === name.n)?.[0]
    if (key) return withPosted(withPlace(t, placed.place, null), key, placed.place, placed.at)
    const written = writtenIn(opened)
    if (written !== null) {
      const fresh = `${name.sid}:${name.n}`
      at.names.set(fresh, name)
      const entry: Entry = {
        kind: 'text',
        key: fresh,
        from: opened.from,
        mine: opened.mine,
        ...written,
        place: placed.place,
        at: placed.at,
        mark: opened.mine ? 'sent' : null,
      }
      return reached(withPlace(t, placed.place, entry), opened)
    }
    return reached(withPlace(t, placed.place, null), opened)
  }

  /** Every envelope of the other side tells what it has opened, so that counts as delivered. Only a `read` tells that it was seen. */
  const reached = (t: Transcript, opened: OpenedWell): Transcript =>
    opened.mine ? t : withReached(t, opened.body.kind === 'read' ? 'read' : 'delivered', opened.heads, at.names)

  async function readOn(): Promise<void> {
    isWhole = false
    for (let more = true; more && !closed; ) {
      const before = at.get().upTo
      const answer = await at.read(before)
      if (!answer.ok) return readLater(answer.why)
      known = Math.max(known, answer.value.last)
      if (answer.value.first > before + 1) at.cipher.oldestKept(answer.value.first)
      at.set(withOldestGone(at.get(), answer.value.first))
      for (const one of answer.value.envelopes) early.set(one.place, one)
      await drain()
      await passOver(answer.value.envelopes)
      more = at.get().upTo < answer.value.last && at.get().upTo > before
    }
    isWhole = !closed
    if (isWhole && !at.get().whole) at.set({ ...at.get(), whole: true })
    askForMissing()
  }

  /** After `slow-down`, reads the rest later by itself: perhaps no later envelope comes to start a reading. */
  function readLater(why: Refusal): void {
    clearTimeout(timer)
    if (why === 'slow-down' && !closed) timer = setTimeout(() => void next(readOn), AGAIN_MS)
  }

  /** The server answered later places and left this one out. The page notes the place as missing and goes on. */
  async function passOver(read: Placed[]): Promise<void> {
    for (let left = MOST_LEFT_OUT; left > 0 && !closed && read.some(({ place }) => place > at.get().upTo); left--) {
      const hole = at.get().upTo + 1
      at.set(withPlace(at.get(), hole, lost(hole)))
      await drain()
    }
  }

  /** Call it only once the transcript has been read to its end: before that, an envelope that seems missing may still come. */
  function askForMissing(): void {
    for (const head of at.cipher.missing()) {
      const name = nameOf(head)
      if (asked.has(name)) continue
      asked.add(name)
      at.set(withPlace(at.get(), at.get().upTo, { kind: 'missing', key: askedKey(name), place: at.get().upTo }))
      at.ask(head)
    }
  }

  const holeAhead = () => early.size > 0 || at.get().upTo < known

  return {
    arrived(placed: Placed): Promise<void> {
      return next(async () => {
        if (names.has(nameOf(placed.envelope))) return
        if (placeStanding(at.get(), placed.place) === 'known') return takeIn(placed)
        early.set(placed.place, placed)
        await drain()
        if (holeAhead()) await readOn()
        else if (at.cipher.missing().length > 0) await readOn()
      })
    },
    grew(last: number): Promise<void> {
      known = Math.max(known, last)
      return next(async () => {
        if (holeAhead()) await readOn()
      })
    },
    catchUp: () => next(readOn),
    /** Resolves when all that has arrived is taken in. */
    settled: () => next(async () => undefined),
    /** True when the last reading came to the end of what the server holds. */
    isWhole: () => isWhole,
    envelopes: () => [...taken.values()].sort((a, b) => a.place - b.place),
    close() {
      closed = true
      clearTimeout(timer)
      early.clear()
      taken.clear()
    },
  }
}

/** What a message shows. Only the staff give help by a card. */
const writtenIn = ({ body, from }: OpenedWell): Pick<Extract<Entry, { kind: 'text' }>, 'text' | 'card'> | null => {
  if (body.kind === 'text') return { text: body.text }
  return body.kind === 'card' && from !== 'youth' ? { text: body.card.name, card: body.card } : null
}

const nameOf = ({ sid, n }: { sid: string; n: number }): string => `${sid}:${n}`
const askedKey = (name: string): string => `asked-${name}`
