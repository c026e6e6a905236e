import type { Outcome, Refusal } from '../../shared/outcome.ts'
import type { Placed, Stretch } from '../../shared/sealing/envelope.ts'
import type { Head } from '../../shared/sealing/sealed.ts'
import type { Member, OpenedWell } from '../cipher/record/opened.ts'
import { type Entry, standing, type Transcript, withOldestGone, withPlace, withPosted, withReached } from './transcript.ts'

type Inlet = {
  me: string
  cipher: Pick<Member, 'open' | 'missing' | 'oldestKept'>
  read(after: number): Promise<Outcome<Stretch>>
  names: Map<string, Head>
  get(): Transcript
  set(next: Transcript): void
  /** Whatever the other side sealed, as it is taken in. */
  heard(opened: OpenedWell): void
  /** Asks the other side to send one again. */
  ask(head: Head): void
  /** The other side asks for one of ours. */
  again(sid: string, n: number): void
}

/** So many places left out by one reading are each said. */
const MOST_LEFT_OUT = 100
const AGAIN_MS = 3000

/**
 * Takes envelopes in by place, each once. What comes early waits; what is missing is read; what cannot be had is said, and holds up
 * nothing. An envelope is known by its sealed name and not by its place: sent again, it comes to the same place and heals it, and after
 * a loss a place may be given anew.
 */
export function openInbox(at: Inlet) {
  const early = new Map<number, Placed>()
  const taken = new Map<number, Placed>()
  const asked = new Set<string>()
  /** What was opened here, by its sealed name. */
  const names = new Set<string>()
  let known = 0
  let isWhole = false
  let turn: Promise<void> = Promise.resolve()
  let closed = false
  let timer: ReturnType<typeof setTimeout> | undefined

  /** One thing at a time: opening is asynchronous, and its order is the order of the places. */
  const next = (step: () => Promise<void>): Promise<void> => {
    turn = turn.then(() => (closed ? undefined : step())).catch(() => undefined)
    return turn
  }

  async function drain(): Promise<void> {
    for (let one = early.get(at.get().upTo + 1); one && !closed; one = early.get(at.get().upTo + 1)) {
      early.delete(one.place)
      await takeIn(one)
    }
    for (const place of early.keys()) if (standing(at.get(), place) === 'known') early.delete(place)
  }

  async function takeIn(placed: Placed): Promise<void> {
    const { place } = placed
    const found = await at.cipher.open(placed)
    if (closed) return
    hold(placed, found.ok)
    if (!found.ok) return at.set(withPlace(at.get(), place, found.why === 'replayed' || found.why === 'no-key' ? null : lost(place)))
    at.set(show(withAsked(healed(at.get(), placed), found), placed, found))
    if (found.fork) at.set(withPlace(at.get(), place, { ...lost(place), key: `fork-${place}` }))
    if (!found.mine) at.heard(found)
    if (!found.mine && found.body.kind === 'resend') at.again(found.body.sid, found.body.n)
  }

  /** Asked by this side or the other: both pages show it. A youth asks nobody. */
  const withAsked = (t: Transcript, { body, from }: OpenedWell): Transcript =>
    body.kind === 'where' && from !== 'youth' ? { ...t, askedWhere: from } : t

  const lost = (place: number): Entry => ({ kind: 'missing', key: `lost-${place}`, place })

  /** For a rebuild: at each place the first that could be opened, or else whatever came. */
  function hold(placed: Placed, isOpened: boolean): void {
    const before = taken.get(placed.place)
    if (!before || (isOpened && !names.has(nameOf(before.envelope)))) taken.set(placed.place, placed)
    if (isOpened) names.add(nameOf(placed.envelope))
  }

  /** Here it is: nothing is missing there any more. */
  function healed(t: Transcript, { place, envelope }: Placed): Transcript {
    const notes = [lost(place).key, askedKey(nameOf(envelope))]
    return t.entries.some(({ key }) => notes.includes(key)) ? { ...t, entries: t.entries.filter(({ key }) => !notes.includes(key)) } : t
  }

  function show(t: Transcript, placed: Placed, opened: OpenedWell): Transcript {
    const name = { from: opened.from, sid: opened.sid, n: opened.n }
    const key = [...at.names].find(([, other]) => other.sid === name.sid && other.n === name.n)?.[0]
    if (key) return withPosted(withPlace(t, placed.place, null), key, placed.place, placed.at)
    const { body } = opened
    if (body.kind === 'text') {
      const fresh = `${name.sid}:${name.n}`
      at.names.set(fresh, name)
      const entry: Entry = {
        kind: 'text',
        key: fresh,
        from: opened.from,
        mine: opened.mine,
        text: body.text,
        place: placed.place,
        at: placed.at,
        mark: opened.mine ? 'sent' : null,
        number: body.number,
      }
      return reached(withPlace(t, placed.place, entry), opened)
    }
    return reached(withPlace(t, placed.place, null), opened)
  }

  /** Whatever the other side writes shows what it had opened; only a `read` says that it was seen. */
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
    askForMissing()
  }

  /** Asked to wait, one waits, and reads the rest then: nothing else may ever come that would remind of it. */
  function readLater(why: Refusal): void {
    clearTimeout(timer)
    if (why === 'slow-down' && !closed) timer = setTimeout(() => void next(readOn), AGAIN_MS)
  }

  /** What comes later was read, and this was not among it: the server leaves it out. */
  async function passOver(read: Placed[]): Promise<void> {
    for (let left = MOST_LEFT_OUT; left > 0 && !closed && read.some(({ place }) => place > at.get().upTo); left--) {
      const hole = at.get().upTo + 1
      at.set(withPlace(at.get(), hole, lost(hole)))
      await drain()
    }
  }

  /** Only once the transcript has been read to its end: before that, what seems missing may be on its way. */
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
        if (standing(at.get(), placed.place) === 'known') return takeIn(placed)
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
    /** Resolves when all that has come by now is taken in. */
    settled: () => next(async () => undefined),
    /** The last reading came to the end of what the server holds. */
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

const nameOf = ({ sid, n }: { sid: string; n: number }): string => `${sid}:${n}`
const askedKey = (name: string): string => `asked-${name}`
