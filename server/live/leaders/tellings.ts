import type { Redis } from 'ioredis'
import { z } from 'zod/mini'
import type { LineId } from '../../../shared/ids.ts'
import type { Telling } from '../../domain/leaders/leaderTold.ts'
import type { Spans } from '../../domain/time/spans.ts'
import type { Keys } from '../keys.ts'

const begun = z.strictObject({
  line: z.string(),
  since: z.int(),
  to: z.array(z.strictObject({ receiver: z.string(), leader: z.boolean() })),
})
const seenRow = z.strictObject({ at: z.int(), receiver: z.string() })
/** A row of an older program also names the line. */
const linkRow = z.object({ id: z.string(), receiver: z.string() })
type SeenLink = z.output<typeof linkRow>

const momentsOf = (row: Record<string, string>, begin: string): Record<string, number> =>
  Object.fromEntries(Object.entries(row).flatMap(([name, at]) => (name.startsWith(begin) ? [[name.slice(begin.length), Number(at)]] : [])))

/** Alerts that wait for an answer: to whom each went, who was reached, and who has seen it. It knows the alert's random id, and no talk. */
export const tellingStore = (redis: Redis, keys: Keys, spans: Spans) => ({
  /** The first call counts: of two processes that tell the same alert, one writes down to whom. */
  async begin(id: string, given: { line: LineId; since: number; to: Telling['to'] }): Promise<void> {
    const key = keys.telling(id)
    await redis
      .multi()
      .hsetnx(key, 'begun', JSON.stringify(begun.parse(given)))
      .pexpire(key, spans.hardTtlMs)
      .exec()
  },
  async find(id: string): Promise<(Telling & { line: LineId }) | null> {
    const row = await redis.hgetall(keys.telling(id))
    if (row.begun === undefined) return null
    return {
      ...begun.parse(JSON.parse(row.begun)),
      reached: momentsOf(row, 'reached '),
      failed: momentsOf(row, 'failed '),
      seen: row.seen === undefined ? null : seenRow.parse(JSON.parse(row.seen)),
    }
  },
  async noteTry(id: string, receiver: string, did: 'reached' | 'failed', now: number): Promise<void> {
    const key = keys.telling(id)
    await redis.multi().hset(key, `${did} ${receiver}`, String(now)).pexpire(key, spans.hardTtlMs).exec()
  },
  /** `link`: a mac of the token that stands in the message. The same token may be written again at each try. */
  async keepLink(link: string, to: SeenLink): Promise<void> {
    await redis.set(keys.seenLink(link), JSON.stringify(linkRow.parse(to)), 'PX', spans.hardTtlMs)
  },
  /** False: nothing is known of that link, or the alert is long past. The first answer counts; a later one changes nothing. */
  async see(link: string, now: number): Promise<boolean> {
    const text = await redis.get(keys.seenLink(link))
    if (text === null) return false
    const { id, receiver } = linkRow.parse(JSON.parse(text))
    const key = keys.telling(id)
    if ((await redis.exists(key)) === 0) return false
    // It may be forgotten since that look, and what is written then would stay for ever.
    await redis
      .multi()
      .hsetnx(key, 'seen', JSON.stringify({ at: now, receiver }))
      .pexpire(key, spans.hardTtlMs, 'NX')
      .exec()
    return true
  },
})
