import type { Redis } from 'ioredis'
import { z } from 'zod'
import type { PageId } from '../../../shared/ids.ts'
import type { PresenceId } from '../../domain/presence.ts'
import type { Spans } from '../../domain/time/spans.ts'
import type { Keys } from '../keys.ts'
import { script } from '../script.ts'
import { inBatches } from '../transcripts/inBatches.ts'

export type Connected = { id: PresenceId; page: PageId }

/** One script call takes this many people, so that a process with many does not keep other commands waiting. */
const AT_ONCE = 500

export const comeHere = script(new URL('./comeHere.lua', import.meta.url), {
  keys: ['seen', 'where'],
  args: ['id', 'who', 'now', 'ttlMs'],
  reply: z.string(),
})

export const beatHere = script(new URL('./beatHere.lua', import.meta.url), {
  keys: ['seen', 'where'],
  args: ['people', 'now', 'ttlMs'],
  reply: z.array(z.string()),
})

export const goAway = script(new URL('./goAway.lua', import.meta.url), {
  keys: ['seen', 'where'],
  args: ['id', 'who', 'now', 'ttlMs'],
  reply: z.enum(['gone', 'elsewhere']),
})

export const dropLapsed = script(new URL('./dropLapsed.lua', import.meta.url), {
  keys: ['seen', 'where'],
  args: ['id', 'before', 'now', 'ttlMs'],
  reply: z.enum(['dropped', 'here']),
})

export const forgetGone = script(new URL('./forgetGone.lua', import.meta.url), {
  keys: ['seen', 'where'],
  args: ['id'],
  reply: z.enum(['forgotten', 'here']),
})

/** Which people are connected, where, and when their process last reported them. */
export const presenceStore = (redis: Redis, keys: Keys, spans: Spans) => {
  const both = { seen: keys.seen, where: keys.where }
  const ttlMs = spans.hardTtlMs
  // Every message whose reader is on another process asks this, so several questions are sent together.
  const find = inBatches(async (ids: PresenceId[]) => {
    const rows = await redis.hmget(keys.where, ...ids)
    return rows.map((who): PromiseSettledResult<string | null> => ({ status: 'fulfilled', value: who?.split(' ')[0] ?? null }))
  }, 0)
  return {
    /** A page has connected here. It speaks for its person from now on. Answers the process and page that did before. */
    async came(processId: string, { id, page }: Connected, now: number): Promise<{ processId: string; page: PageId } | null> {
      const before = await comeHere(redis, both, { id, who: `${processId} ${page}`, now, ttlMs })
      if (before === '') return null
      const [was, oldPage] = before.split(' ')
      return { processId: was!, page: oldPage! }
    },
    /** Reports the people connected to this process. Answers those it does not speak for: they have a newer page elsewhere, or count as gone. */
    async here(processId: string, people: Connected[], now: number): Promise<PresenceId[]> {
      const others: PresenceId[] = []
      for (let i = 0; i < people.length; i += AT_ONCE) {
        const some = people.slice(i, i + AT_ONCE).flatMap(({ id, page }) => [id, `${processId} ${page}`])
        others.push(...((await beatHere(redis, both, { people: JSON.stringify(some), now, ttlMs })) as PresenceId[])) // the ids we gave it
      }
      return others
    },
    /** Lists a person whose page is about to be noted. If the process dies before that, the person is found as lapsed. */
    async expect(id: PresenceId, now: number): Promise<void> {
      await redis.multi().zadd(keys.seen, 'NX', now, id).pexpire(keys.seen, ttlMs).exec()
    },
    /** A page has disconnected. 'elsewhere': a newer page speaks for the person, and nothing changes. Call `forget` when what follows is done. */
    gone: (processId: string, { id, page }: Connected, now: number) => goAway(redis, both, { id, who: `${processId} ${page}`, now, ttlMs }),
    /** People no process has spoken for since `before`, the longest first. They stay listed until `drop`, so that a crash in between loses nobody. */
    async lapsed(before: number, limit: number): Promise<PresenceId[]> {
      return (await redis.zrange(keys.seen, '-inf', `(${before}`, 'BYSCORE', 'LIMIT', 0, limit)) as PresenceId[] // written by `came` and `here`
    },
    /** Notes a lapsed person as gone; 'here' if the person is back. Call `forget` when what follows is done. */
    drop: (id: PresenceId, before: number, now: number) => dropLapsed(redis, both, { id, before, now, ttlMs }),
    /** Everything that follows when a person goes is done: takes the person off the list. */
    forget: (id: PresenceId) => forgetGone(redis, both, { id }),
    /** The page that a person is connected with, at any process. Null if there is none. */
    async pageOf(id: PresenceId): Promise<string | null> {
      return (await redis.hget(keys.where, id))?.split(' ')[1] ?? null // written by `came`
    },
    /** The process that each person is connected to. */
    whereIs: (ids: PresenceId[]): Promise<(string | null)[]> => Promise.all(ids.map(find)),
  }
}
