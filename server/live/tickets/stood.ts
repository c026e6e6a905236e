import type { Redis } from 'ioredis'
import type { ConvId } from '../../../shared/ids.ts'
import type { Spans } from '../../domain/time/spans.ts'
import type { Keys } from '../keys.ts'

/** What is known of a ticket after a loss of the live Redis: when its newest pass was sealed, or that it has ended. */
export type StoodTicket = { givenAt: number } | 'over'

/** A process remembers the newest so many tickets. For a forgotten ticket, only a pass from shortly before the loss counts. */
const MOST = 20_000
const AT_ONCE = 500
/** Later than any moment. */
const OVER = '+inf'

/**
 * After a loss this Redis knows nothing, but each process remembers the moment of the newest pass it sealed for each ticket, and which
 * tickets have ended. Every process writes that into the new Redis. So an old pass, or a pass of an ended ticket, brings nothing back.
 * A process keeps this in memory only, and it is only ids and moments.
 */
export const stoodStore = (redis: Redis, keys: Keys, spans: Spans) => {
  let bornId = ''
  let known = new Map<string, string>()
  /** What was known before the last loss. Empty once it is shared. */
  let before = new Map<string, string>()

  const turn = (born: string) => {
    if (born === bornId) return
    if (bornId !== '') before = known
    if (bornId !== '') known = new Map()
    bornId = born
  }
  const remember = (conv: ConvId, what: string) => {
    if (known.get(conv) === OVER) return
    known.delete(conv)
    known.set(conv, what)
    const [oldest] = known.keys()
    if (known.size > MOST && oldest !== undefined) known.delete(oldest)
  }
  /** Writes what this process remembers into Redis, for every process. `born`: the id of this Redis' present birth. */
  async function share(born: string): Promise<void> {
    turn(born)
    const rows = [...before]
    for (let i = 0; i < rows.length; i += AT_ONCE) {
      const some = rows.slice(i, i + AT_ONCE).flatMap(([conv, what]) => [what, conv])
      // If several processes remember a ticket, the latest moment counts.
      await redis
        .multi()
        .zadd(keys.stood, 'GT', ...some)
        .pexpire(keys.stood, spans.hardTtlMs)
        .exec()
    }
    if (rows.length > 0) before = new Map()
  }
  return {
    /** A pass was sealed at the moment `at`, under the birth `born`. */
    given(conv: ConvId, at: number, born: string): void {
      turn(born)
      remember(conv, String(at))
    },
    /** The ticket has ended: none of its passes brings it back. */
    over: (conv: ConvId): void => remember(conv, OVER),
    share,
    /** What was known of a ticket before a loss. Null if no process remembers it. */
    async of(conv: ConvId, born: string): Promise<StoodTicket | null> {
      await share(born)
      const score = await redis.zscore(keys.stood, conv)
      if (score === null) return null
      return Number.isFinite(Number(score)) ? { givenAt: Number(score) } : 'over'
    },
  }
}
export type StoodStore = ReturnType<typeof stoodStore>
