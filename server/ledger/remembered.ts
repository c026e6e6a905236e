import { setTimeout as wait } from 'node:timers/promises'
import { isLedgerAway } from './away.ts'
import type { LedgerClient } from './connect.ts'
import { isSlow } from './impatient.ts'

/** Longer than this nobody waits for what is known already. */
const PATIENCE_MS = 300

type Known<Thing> = { thing: Thing; at: number }

/**
 * Reads what seldom changes, and remembers it: while the ledger is away or does not answer, nobody can change it either, and what was
 * read last still stands. It is what a page says when nothing is behind it: the lines, and whom else to reach.
 */
export function remembered<Thing>(client: Pick<LedgerClient, 'isReady'>, read: () => Promise<Thing>) {
  const one = rememberedEach<Thing>(client, read, { most: 1 })
  return {
    read: (): Promise<Thing> => one.read(''),
    /** After a change of our own only the ledger's word counts. */
    forget: (): void => one.forget(''),
  }
}

type Bounds<Thing> = {
  /** So many at most; what was read longest ago goes first. */
  most: number
  /** Believed for so long without the ledger; for ever where nothing is said. */
  forMs?: number
  /** What is not worth remembering is asked for each time. */
  worth?: (thing: Thing) => boolean
}

/** The same for many things of one kind, each by its id. */
export function rememberedEach<Thing>(
  client: Pick<LedgerClient, 'isReady'>,
  read: (id: string) => Promise<Thing>,
  { most, forMs = Number.POSITIVE_INFINITY, worth = () => true }: Bounds<Thing>,
) {
  const known = new Map<string, Known<Thing>>()
  let forgotten = 0
  const note = (id: string, thing: Thing) => {
    known.delete(id)
    if (worth(thing)) known.set(id, { thing, at: performance.now() })
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
  }
  return {
    async read(id: string): Promise<Thing> {
      const before = forgotten
      const reading = read(id).then((thing) => {
        // What was changed here meanwhile may have been read before it was.
        if (before === forgotten) note(id, thing)
        return thing
      })
      const held = known.get(id)
      if (held === undefined || performance.now() - held.at > forMs) return reading
      const enough = new AbortController()
      const instead = wait(client.isReady && !isSlow(client) ? PATIENCE_MS : 0, held.thing, { signal: enough.signal })
      instead.catch(() => {}) // called off once the answer is there
      const answered = reading.catch((error: unknown) => {
        if (!isLedgerAway(error)) throw error
        return held.thing
      })
      return Promise.race([answered, instead]).finally(() => enough.abort())
    },
    /** Several at once, as the ledger says: remembered like each alone. */
    async readAll(ids: string[], readAll: (ids: string[]) => Promise<Thing[]>): Promise<Thing[]> {
      const before = forgotten
      const things = ids.length === 0 ? [] : await readAll(ids)
      if (before === forgotten) for (const [i, id] of ids.entries()) note(id, things[i]!)
      return things
    },
    /** After a change of our own only the ledger's word counts. */
    forget(id: string): void {
      forgotten += 1
      known.delete(id)
    },
    /** The same for all that fit. */
    forgetThose(fits: (thing: Thing) => boolean): void {
      forgotten += 1
      for (const [id, { thing }] of known) if (fits(thing)) known.delete(id)
    },
  }
}
