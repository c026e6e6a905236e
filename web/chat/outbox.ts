import { type Outcome, passing, type Refusal } from '../../shared/outcome.ts'
import type { Envelope, Posted } from '../../shared/sealing/envelope.ts'
import type { Body } from '../../shared/sealing/sealed.ts'

/** What is on its way out: sealed only when its turn comes, so that nothing is sealed under an epoch that has passed. */
type Item = { key: string; body: Body | null; envelope: Envelope | null; as: 'send' | 'mark' }

export type Outlet = {
  seal(body: Body): Promise<Envelope>
  /** Goes on under a new stream after an envelope was given up. */
  freshStream(): Promise<void>
  send(envelope: Envelope): Promise<Outcome<Posted>>
  mark(envelope: Envelope): Promise<Outcome<Posted>>
  sealed(key: string, envelope: Envelope): void
  posted(key: string, envelope: Envelope, answer: Posted): void
  failed(key: string, why: Refusal): void
  /** It was too much at once, and what waits goes out in a while; or it goes again. */
  slowed?(now: boolean): void
}

const PATIENT: ReadonlySet<Refusal> = new Set([...passing, 'failed', 'out-of-order'])
/** Heard, and only put off: nothing of it is shown as failed. */
const QUIET: ReadonlySet<Refusal> = new Set(['slow-down', 'down'])
/** Refused for what they are: the same bytes will never be taken. */
export const HOPELESS: ReadonlySet<Refusal> = new Set(['too-large', 'malformed', 'replayed'])
const RETRY_MS = 1500
/** So many tries before one is told, and may try again by hand. */
const TRIES = 4

/**
 * One at a time and in the order they were written, since the server takes only the next number of a stream.
 * A retry sends the very same bytes, so that arriving twice is arriving once. `slow-down` and `down` are retried quietly.
 */
export function openOutbox(outlet: Outlet) {
  let items: Item[] = []
  let open = false
  /** Refused as ended, gone or another page's: nothing more goes out until somebody opens the box again, or tries again by hand. */
  let halted = false
  /** There is no room for more until a counsellor is here: what is written meanwhile waits too, and says so. Opening the box tries again. */
  let noRoom = false
  /** What could not be sealed for a reason nobody knows: out of the way of the rest, until somebody tries again by hand. */
  let aside: Item[] = []
  let busy = false
  /** The delivery under way, if any. */
  let delivery: Promise<unknown> = Promise.resolve()
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let atRest: (() => void)[] = []

  async function pump(): Promise<void> {
    const item = items[0]
    if (!open || halted || busy) return
    if (!item) return rested()
    busy = true
    clearTimeout(timer)
    const delivering = deliver(item).catch(() => RETRY_MS)
    delivery = delivering
    const again = await delivering
    busy = false
    if (again === null) void pump()
    else if (open && !halted) timer = setTimeout(() => void pump(), again)
  }

  /** Null: go on with the next. A number: try again after so many ms. */
  async function deliver(item: Item): Promise<number | null> {
    if (!item.envelope) {
      if (!item.body) return drop(item)
      const sealing = await sealed(item, item.body)
      if (sealing === null || typeof sealing === 'number') return sealing
      item.envelope = sealing
      outlet.sealed(item.key, item.envelope)
    }
    const answer = await (item.as === 'mark' ? outlet.mark(item.envelope) : outlet.send(item.envelope))
    if (answer.ok) {
      tries = 0
      outlet.slowed?.(false)
      items = items.filter((other) => other !== item)
      outlet.posted(item.key, item.envelope, answer.value)
      return null
    }
    if (PATIENT.has(answer.why)) {
      tries += 1
      if (answer.why === 'slow-down') outlet.slowed?.(true)
      // A loss took an earlier envelope of this stream, and its numbers will never fit again. What waits goes on under a new one;
      // the other side sees the gap and asks for what is missing.
      if (answer.why === 'out-of-order' && tries >= TRIES && item.body) return restart()
      if (tries >= TRIES && !QUIET.has(answer.why)) for (const waiting of items) outlet.failed(waiting.key, answer.why)
      return RETRY_MS * Math.min(tries, TRIES)
    }
    if (answer.why === 'no-room') {
      noRoom = true
      halted = true
      for (const waiting of items) outlet.failed(waiting.key, answer.why)
      return RETRY_MS
    }
    outlet.failed(item.key, answer.why)
    if (!HOPELESS.has(answer.why)) {
      halted = true
      return RETRY_MS
    }
    // A copy that was asked for and is not taken says nothing of what is sealed now.
    if (item.body) await restart()
    return drop(item)
  }

  /** The envelope; or, where none can be made, what `deliver` answers. Whatever goes wrong, what was written behind it gets its turn. */
  async function sealed(item: Item, body: Body): Promise<Envelope | number | null> {
    try {
      return await outlet.seal(body)
    } catch (error) {
      tries += 1
      const never = error instanceof RangeError || (error instanceof Error && error.name.endsWith('ZodError'))
      if (!never && tries < TRIES) return RETRY_MS
      outlet.failed(item.key, never ? 'too-large' : 'failed')
      if (!never) aside.push(item)
      tries = 0
      return drop(item)
    }
  }

  async function restart(): Promise<null> {
    await outlet.freshStream()
    for (const other of items) if (other.body) other.envelope = null
    tries = 0
    return null
  }

  const drop = (item: Item): null => {
    items = items.filter((other) => other !== item)
    return null
  }

  const rested = () => {
    const waiting = atRest
    atRest = []
    for (const resolve of waiting) resolve()
  }

  return {
    put(key: string, body: Body, as: 'send' | 'mark' = 'send') {
      items.push({ key, body, envelope: null, as })
      if (noRoom) outlet.failed(key, 'no-room')
      void pump()
    },
    /** Already sealed, and to be sent before all else: the first words of an epoch, or a copy asked for again. */
    putFirst(key: string, envelope: Envelope, as: 'send' | 'mark' = 'send') {
      const at = items[0]?.envelope ? 1 : 0
      items.splice(at, 0, { key, body: null, envelope, as })
      void pump()
    },
    setOpen(now: boolean) {
      open = now
      halted = false
      noRoom = false
      tries = 0
      clearTimeout(timer)
      if (now) void pump()
    },
    retry() {
      // Behind one that is under way: the server takes only the next number of a stream.
      items.splice(items[0]?.envelope ? 1 : 0, 0, ...aside)
      aside = []
      halted = noRoom
      tries = 0
      clearTimeout(timer)
      void pump()
    },
    waiting: () => items.length,
    /** Resolves when what is under way now has its answer, whatever that is. */
    answered: () => delivery,
    /** Resolves when nothing is left to send; or after `withinMs`, whichever comes first. */
    rest: (withinMs: number) =>
      items.length === 0
        ? Promise.resolve()
        : new Promise<void>((resolve) => {
            atRest.push(resolve)
            setTimeout(resolve, withinMs)
          }),
    close() {
      open = false
      items = []
      aside = []
      clearTimeout(timer)
      rested()
    },
  }
}
