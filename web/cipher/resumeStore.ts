import { z } from 'zod/mini'
import { helpLists } from '../../shared/help/offer.ts'
import { convId, lineId, resumeShare, token } from '../../shared/ids.ts'
import type { Share } from './resume.ts'

/** What sessionStorage may hold. Nothing in it opens a conversation alone. */
const held = z.strictObject({
  conv: convId,
  token,
  line: lineId,
  shares: z.array(z.strictObject({ gen: z.int().check(z.positive()), a: resumeShare })),
  /** How many messages the youth wrote, so that a reloaded page can tell that some were never sent. A number; never the words. */
  wrote: z._default(z.int().check(z.nonnegative()), 0),
  /** The list of help numbers to show, where it is not the list for the young. The server is never told that a parent writes. */
  list: z.optional(z.enum(helpLists)),
})
export type HeldInTab = z.output<typeof held>

export type ResumeStore = {
  /** False: storage is blocked, or the youth did not want it. A reload then loses the talk, and the page must say so. */
  readonly durable: boolean
  /** What an earlier page of this tab stored, or null. */
  read(): HeldInTab | null
  /** Stores which conversation this tab holds. Call it at the start, before any blob. */
  begin(who: Pick<HeldInTab, 'conv' | 'token' | 'line' | 'list'>): void
  /** Stores the new share beside the older ones. Call it before `resume:keep`. False: it was not stored, so do not ask `resume:keep`. */
  add(share: Share): boolean
  /** Stores how many messages the youth has written so far. */
  wrote(count: number): void
  /** The server holds `gen`: removes older shares. */
  settle(gen: number): void
  wipe(): void
}

const KEY = 'ungechat'
const PROBE = 'ungechat?'

/**
 * The browser's half of what reopens a talk after a reload. The old and the new share both stay here until the server has answered that it
 * holds the new blob. So a crash at any step leaves a complete pair of share and blob.
 * Where `storage` is null ("Telefonen er ikke min"), blocked or full, nothing is stored.
 */
export function resumeStore(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null): ResumeStore {
  let durable =
    storage !== null &&
    attempt(() => {
      storage.setItem(PROBE, '')
      storage.removeItem(PROBE)
    })

  const read = (): HeldInTab | null => {
    let text: string | null = null
    if (durable) attempt(() => (text = storage!.getItem(KEY)))
    return text ? parse(text) : null
  }
  const write = (next: HeldInTab): boolean => {
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

function parse(text: string): HeldInTab | null {
  try {
    const parsed = held.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
