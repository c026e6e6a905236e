import type { Redis } from 'ioredis'
import { z } from 'zod'
import type { PresenceId } from '../../domain/presence.ts'
import type { Spans } from '../../domain/time/spans.ts'
import type { Keys } from '../keys.ts'
import { script } from '../script.ts'
import { gather } from '../transcripts/gather.ts'

export type Connected = { id: PresenceId; page: string }

/** One script call takes this many, so that no other command waits long behind a large process's beat. */
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

/** Who is connected, where, and when their process last said so. */
export const presenceStore = (redis: Redis, keys: Keys, spans: Spans) => {
  const both = { seen: keys.seen, where: keys.where }
  const ttlMs = spans.hardTtlMs
  // Asked for every message whose reader is on another process, so many ask together.
  const find = gather(async (ids: PresenceId[]) => {
    const rows = await redis.hmget(keys.where, ...ids)
    return rows.map((who): PromiseSettledResult<string | null> => ({ status: 'fulfilled', value: who?.split(' ')[0] ?? null }))
  }, 0)
  return {
    /** A page has connected here: the newest takes the place. Answers which process and page had it before. */
    async came(processId: string, { id, page }: Connected, now: number): Promise<{ processId: string; page: string } | null> {
      const before = await comeHere(redis, both, { id, who: `${processId} ${page}`, now, ttlMs })
      if (before === '') return null
      const [was, oldPage] = before.split(' ')
      return { processId: was!, page: oldPage! }
    },
    /** This process's beat for everyone connected to it. Answers those it does not speak for: connected elsewhere by now, with a newer page, or taken for gone. */
    async here(processId: string, people: Connected[], now: number): Promise<PresenceId[]> {
      const others: PresenceId[] = []
      for (let i = 0; i < people.length; i += AT_ONCE) {
        const some = people.slice(i, i + AT_ONCE).flatMap(({ id, page }) => [id, `${processId} ${page}`])
        others.push(...((await beatHere(redis, both, { people: JSON.stringify(some), now, ttlMs })) as PresenceId[])) // the ids we gave it
      }
      return others
    },
    /** Somebody is about to come: should their process die before they have, they are found like anybody who went. */
    async expect(id: PresenceId, now: number): Promise<void> {
      await redis.multi().zadd(keys.seen, 'NX', now, id).pexpire(keys.seen, ttlMs).exec()
    },
    /** A clean disconnect; 'elsewhere' when a newer page has taken over, and nothing changes. Once what follows is done: `forget`. */
    gone: (processId: string, { id, page }: Connected, now: number) => goAway(redis, both, { id, who: `${processId} ${page}`, now, ttlMs }),
    /** Those nobody has spoken for since `before`, longest first. They stay listed until dropped, so that a crash in between loses nobody. */
    async lapsed(before: number, limit: number): Promise<PresenceId[]> {
      return (await redis.zrange(keys.seen, '-inf', `(${before}`, 'BYSCORE', 'LIMIT', 0, limit)) as PresenceId[] // written by `came` and `here`
    },
    /** Takes one who has lapsed for gone, unless they are back: 'here'. Once what follows is done: `forget`. */
    drop: (id: PresenceId, before: number, now: number) => dropLapsed(redis, both, { id, before, now, ttlMs }),
    /** What follows from their going has been done. */
    forget: (id: PresenceId) => forgetGone(redis, both, { id }),
    /** The page that somebody is connected with, on whichever process; null when nobody is. */
    async pageOf(id: PresenceId): Promise<string | null> {
      return (await redis.hget(keys.where, id))?.split(' ')[1] ?? null // written by `came`
    },
    /** The process each is connected to. */
    whereIs: (ids: PresenceId[]): Promise<(string | null)[]> => Promise.all(ids.map(find)),
  }
}
