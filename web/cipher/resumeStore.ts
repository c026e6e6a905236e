import { z } from 'zod/mini'
import { helpLists } from '../../shared/help/offer.ts'
import { convId, lineId, sha256, token } from '../../shared/ids.ts'
import type { Share } from './resume.ts'

/** What sessionStorage may hold; nothing in it opens anything alone. */
const held = z.strictObject({
  conv: convId,
  token,
  line: lineId,
  shares: z.array(z.strictObject({ gen: z.int().check(z.positive()), a: sha256 })),
  /** How many messages were written, so that a reloaded page can tell that some never got away. A number, never a word of them. */
  wrote: z._default(z.int().check(z.nonnegative()), 0),
  /** Whom else to name, where it is not somebody young: the server is never told of a parent. */
  list: z.optional(z.enum(helpLists)),
})
export type Held = z.output<typeof held>

export type ResumeStore = {
  /** False: storage is blocked or was not wanted, so a reload loses the talk. Say so. */
  readonly durable: boolean
  /** What an earlier page of this tab left, or null. */
  read(): Held | null
  /** At the start: who we are, before any blob. */
  begin(who: Pick<Held, 'conv' | 'token' | 'line' | 'list'>): void
  /** The new share beside the old one, before resume:keep is asked. False: it did not take, so do not ask. */
  add(share: Share): boolean
  /** So many messages have been written so far. */
  wrote(count: number): void
  /** The server holds `gen`: older shares go. */
  settle(gen: number): void
  wipe(): void
}

const KEY = 'ungechat'
const PROBE = 'ungechat?'

/**
 * The browser's half of what reopens a talk after a reload. Whatever step a crash falls on, either the old or the new pair of share and blob is whole:
 * old and new share lie here until the server has answered that it holds the new blob.
 * `storage` null ("Telefonen er ikke min"), blocked or full: memory only.
 */
export function resumeStore(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null): ResumeStore {
  let durable =
    storage !== null &&
    attempt(() => {
      storage.setItem(PROBE, '')
      storage.removeItem(PROBE)
    })

  const read = (): Held | null => {
    let text: string | null = null
    if (durable) attempt(() => (text = storage!.getItem(KEY)))
    return text ? parse(text) : null
  }
  const write = (next: Held): boolean => {
    if (durable && !attempt(() => storage!.setItem(KEY, JSON.stringify(next)))) wipe()
    return durable
  }
  const wipe = () => {
    if (storage) attempt(() => storage.removeItem(KEY))
    durable = false
  }

  return {
    get durable() {
      return durable
    },
    read,
    begin: ({ conv, token, line, list }) => void write({ conv, token, line, shares: [], wrote: 0, ...(list && { list }) }),
    add(share) {
      const now = read()
      return now !== null && write({ ...now, shares: [...now.shares.filter(({ gen }) => gen < share.gen), share] })
    },
    wrote(count) {
      const now = read()
      if (now) write({ ...now, wrote: count })
    },
    settle(gen) {
      const now = read()
      if (now) write({ ...now, shares: now.shares.filter((share) => share.gen >= gen) })
    },
    wipe,
  }
}

/** Storage throws where it is blocked (Safari, embedded pages) or full. */
function attempt(work: () => void): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}

function parse(text: string): Held | null {
  try {
    const parsed = held.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
