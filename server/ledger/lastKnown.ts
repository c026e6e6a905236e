import { waitAtMost } from '../../shared/waitAtMost.ts'
import type { LedgerClient } from './connect.ts'
import { isLedgerDown } from './down.ts'
import { isSlow } from './impatient.ts'

/** A reader waits at most this long for the ledger if an older answer is known. */
const PATIENCE_MS = 300

type Known<Thing> = { thing: Thing; at: number }

/**
 * Reads something that seldom changes, and remembers it. While the ledger is down nobody can change it, so the last answer still holds.
 * Thanks to this the pages can still show the lines and the other places to get help.
 */
export function lastKnown<Thing>(client: Pick<LedgerClient, 'isReady'>, read: () => Promise<Thing>) {
  const one = lastKnownEach<Thing>(client, read, { most: 1 })
  return {
    read: (): Promise<Thing> => one.read(''),
    /** Called after a change by this process: the next read must come from the ledger. */
    forget: (): void => one.forget(''),
  }
}

type Bounds<Thing> = {
  /** How many things are remembered at most. The one read longest ago is dropped first. */
  most: number
  /** How long a remembered thing may be used without the ledger. Default: for ever. */
  forMs?: number
  /** False: the thing is not remembered, and the ledger is asked each time. */
  worth?: (thing: Thing) => boolean
}

/** The same for many things of one kind, each by its id. */
export function lastKnownEach<Thing, Name extends string = string>(
  client: Pick<LedgerClient, 'isReady'>,
  read: (id: Name) => Promise<Thing>,
  { most, forMs = Number.POSITIVE_INFINITY, worth = () => true }: Bounds<Thing>,
) {
  const known = new Map<Name, Known<Thing>>()
  let forgotten = 0
  const note = (id: Name, thing: Thing) => {
    known.delete(id)
    if (worth(thing)) known.set(id, { thing, at: performance.now() })
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
  }
  return {
    async read(id: Name): Promise<Thing> {
      const before = forgotten
      const reading = read(id).then((thing) => {
        // If `forget` was called during this read, the answer may be older than the change: do not remember it.
        if (before === forgotten) note(id, thing)
        return thing
      })
      const held = known.get(id)
      if (held === undefined || performance.now() - held.at > forMs) return reading
      const answered = reading.catch((error: unknown) => {
        if (!isLedgerDown(error)) throw error
        return held.thing
      })
      return waitAtMost(client.isReady && !isSlow(client) ? PATIENCE_MS : 0, answered, () => held.thing)
    },
    /** Reads several at once, always from the ledger. Each is remembered as if it had been read alone. */
    async readAll(ids: Name[], readAll: (ids: Name[]) => Promise<Thing[]>): Promise<Thing[]> {
      const before = forgotten
      const things = ids.length === 0 ? [] : await readAll(ids)
      if (before === forgotten) for (const [i, id] of ids.entries()) note(id, things[i]!)
      return things
    },
    /** Called after a change by this process: the next read must come from the ledger. */
    forget(id: Name): void {
      forgotten += 1
      known.delete(id)
    },
    /** Does the same for all things that fit. */
    forgetThose(fits: (thing: Thing) => boolean): void {
      forgotten += 1
      for (const [id, { thing }] of known) if (fits(thing)) known.delete(id)
    },
  }
}
