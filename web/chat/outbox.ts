import { type Outcome, passing, type Refusal } from '../../shared/outcome.ts'
import type { Envelope, Posted } from '../../shared/sealing/envelope.ts'
import type { Body } from '../../shared/sealing/sealed.ts'
import { waitAtMost } from '../../shared/waitAtMost.ts'

/** By which request an envelope goes out: as a message, or as a mark. */
export type SentAs = 'send' | 'mark'
/** One body or envelope to send. A body is sealed only when its turn comes, so that it is never sealed under a past epoch. */
type Item = { key: string; body: Body | null; envelope: Envelope | null; as: SentAs }

export type Outlet = {
  seal(body: Body): Promise<Envelope>
  /** The next body begins a new stream. Called after an envelope was given up. */
  freshStream(): Promise<void>
  send(envelope: Envelope): Promise<Outcome<Posted>>
  mark(envelope: Envelope): Promise<Outcome<Posted>>
  sealed(key: string, envelope: Envelope, as: SentAs): void
  posted(key: string, envelope: Envelope, answer: Posted): void
  failed(key: string, why: Refusal): void
  /** True: the server asked to slow down, and the items go out later. False: the server takes envelopes again. */
  slowed?(now: boolean): void
}

const PATIENT: ReadonlySet<Refusal> = new Set([...passing, 'failed', 'out-of-order'])
/** The server put the envelope off and it is sent later: the message is not shown as failed. */
const QUIET: ReadonlySet<Refusal> = new Set(['slow-down', 'down'])
/** Refused for their content: the server will never take the same bytes. */
export const HOPELESS: ReadonlySet<Refusal> = new Set(['too-large', 'malformed', 'replayed'])
const RETRY_MS = 1500
/** After this many tries the message is shown as failed, and the writer may try again by hand. */
const TRIES = 4

/**
 * Sends one item at a time, in the order they were written, because the server takes only the next number of a stream.
 * A retry sends the very same bytes, so that an envelope that arrives twice counts once. After `slow-down` and `down` the message does not show
 * as failed.
 */
export function openOutbox(outlet: Outlet) {
  let items: Item[] = []
  let open = false
  /** The server refused with a final answer, such as `ended`, `gone` or `no-room`. Nothing goes out until `setOpen`, or `retry` by hand. */
  let halted = false
  /** The server has no room for more until a counsellor is here. New messages wait too, and are shown so. `setOpen` tries again; `retry` does not. */
  let noRoom = false
  /** Items that could not be sealed for an unknown reason. They do not hold up the others, and wait for `retry`. */
  let aside: Item[] = []
  let busy = false
  /** The current delivery, or the last one. */
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

  /** Answers null: go on with the next item. Answers a number: try again after that many ms. */
  async function deliver(item: Item): Promise<number | null> {
    if (!item.envelope) {
      if (!item.body) return drop(item)
      const sealing = await sealed(item, item.body)
      if (sealing === null || typeof sealing === 'number') return sealing
      item.envelope = sealing
      outlet.sealed(item.key, item.envelope, item.as)
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
      // The live Redis lost an earlier envelope of this stream, so the server will never take its next number. The items go on under a new
      // stream. The other side sees the gap and asks for what is missing.
      if (answer.why === 'out-of-order' && tries >= TRIES) {
        if (item.body) return restart()
        // A copy whose earlier envelopes are gone. The server will never take it, and a new stream does not help it.
        tries = 0
        return drop(item)
      }
      if (tries >= TRIES && !QUIET.has(answer.why)) for (const waiting of items) outlet.failed(waiting.key, answer.why)
      return RETRY_MS * Math.min(tries, TRIES)
    }
    // The readers have changed since it was sealed. It is sealed anew, under the epoch that holds now: the server has given it no place. An old
    // envelope without a body belongs to what is over.
    if (answer.why === 'stale') {
      if (!item.body) return drop(item)
      await restart()
      return RETRY_MS
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
    // An item without a body is an old envelope. A refusal of it says nothing about the stream that is used now.
    if (item.body) await restart()
    return drop(item)
  }

  /** Answers the envelope; or, when sealing fails, what `deliver` must answer. A failure never holds up the next items for good. */
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

  /**
   * Where the next item goes in before those that are not sealed yet. The first item is being sent if it is sealed. It stays first, because
   * the server takes only the next number of a stream.
   */
  const afterSealed = (): number => Math.max(items[0]?.envelope ? 1 : 0, items.findLastIndex(({ body }) => !body) + 1)

  const rested = () => {
    const waiting = atRest
    atRest = []
    for (const resolve of waiting) resolve()
  }

  return {
    put(key: string, body: Body, as: SentAs) {
      items.push({ key, body, envelope: null, as })
      if (noRoom) outlet.failed(key, 'no-room')
      void pump()
    },
    /**
     * Sends a sealed envelope before what is not sealed yet: the first envelope of an epoch, or a copy that the other side asked for. A copy
     * goes out as it did the first time, because the server keeps a mark as other bytes than a message. Copies of one stream stand in the
     * order of their numbers, since the server takes no other order.
     */
    putFirst(key: string, envelope: Envelope, as: SentAs) {
      const later = items.findIndex((other) => !other.body && other.envelope?.sid === envelope.sid && other.envelope.n > envelope.n)
      const at = later < 0 ? afterSealed() : later
      if (at === 0) tries = 0
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
      items.splice(afterSealed(), 0, ...aside)
      aside = []
      halted = noRoom
      tries = 0
      clearTimeout(timer)
      void pump()
    },
    waiting: () => items.length,
    /** Resolves when the current delivery has an answer. */
    answered: () => delivery,
    /** Resolves when nothing is left to send, or after `withinMs`. */
    rest: (withinMs: number) =>
      items.length === 0 ? Promise.resolve() : waitAtMost(withinMs, new Promise<void>((resolve) => atRest.push(resolve)), () => {}),
    close() {
      open = false
      items = []
      aside = []
      clearTimeout(timer)
      rested()
    },
  }
}
