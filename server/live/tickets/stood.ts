import type { Redis } from 'ioredis'
import type { Spans } from '../../domain/time/spans.ts'
import type { Keys } from '../keys.ts'

/** What is remembered of a ticket when the live Redis is lost: when its newest pass was sealed, or that it is over. */
export type Stood = { givenAt: number } | 'over'

/** So many tickets are remembered, the newest. Of one that is forgotten only a pass from shortly before the loss counts. */
const MOST = 20_000
const AT_ONCE = 500
/** Later than any moment. */
const OVER = '+inf'

/**
 * A loss takes all that this Redis knew, but not what each process remembers: the moment of the newest pass it sealed for each ticket, and
 * which tickets have ended. After a loss every process writes that into the new one, so that a pass that was superseded, or whose ticket
 * is over, brings nothing back. In memory alone, and only ids and moments.
 */
export const stoodStore = (redis: Redis, keys: Keys, spans: Spans) => {
  let bornId = ''
  let known = new Map<string, string>()
  /** From before the last loss, until it is shared. */
  let before = new Map<string, string>()

  const turn = (born: string) => {
    if (born === bornId) return
    if (bornId !== '') before = known
    if (bornId !== '') known = new Map()
    bornId = born
  }
  const remember = (conv: string, what: string) => {
    if (known.get(conv) === OVER) return
    known.delete(conv)
    known.set(conv, what)
    const [oldest] = known.keys()
    if (known.size > MOST && oldest !== undefined) known.delete(oldest)
  }
  /** What this process remembers is written where every process reads it. `born`: the birth that this Redis has now. */
  async function share(born: string): Promise<void> {
    turn(born)
    const rows = [...before]
    for (let i = 0; i < rows.length; i += AT_ONCE) {
      const some = rows.slice(i, i + AT_ONCE).flatMap(([conv, what]) => [what, conv])
      // Of what several processes remember the latest counts.
      await redis
        .multi()
        .zadd(keys.stood, 'GT', ...some)
        .pexpire(keys.stood, spans.hardTtlMs)
        .exec()
    }
    if (rows.length > 0) before = new Map()
  }
  return {
    /** A pass was sealed at this moment, under this birth. */
    given(conv: string, at: number, born: string): void {
      turn(born)
      remember(conv, String(at))
    },
    /** The ticket has ended: no pass of it brings anything back. */
    over: (conv: string): void => remember(conv, OVER),
    share,
    /** After a loss; null for a ticket that no process remembers. */
    async of(conv: string, born: string): Promise<Stood | null> {
      await share(born)
      const score = await redis.zscore(keys.stood, conv)
      if (score === null) return null
      return Number.isFinite(Number(score)) ? { givenAt: Number(score) } : 'over'
    },
  }
}
export type StoodStore = ReturnType<typeof stoodStore>
