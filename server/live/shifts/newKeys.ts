import type { Redis } from 'ioredis'
import { z } from 'zod'
import type { Keys } from '../keys.ts'
import { script } from '../script.ts'

const DAY_MS = 24 * 3600_000

export const takeNewKey = script(new URL('./takeNewKey.lua', import.meta.url), {
  keys: ['newKeys'],
  args: ['kid', 'most', 'dayMs'],
  reply: z.enum(['taken', 'full']),
})

/** The new browsers a colleague's desk was opened in within a day. Here, so that the Redis that keeps has no date of it. */
export const newKeyStore = (redis: Redis, keys: Keys) => ({
  /** Before the key is certified, so that many at one moment are no more than `most`. */
  take: (person: string, kid: string, most: number) => takeNewKey(redis, { newKeys: keys.newKeys(person) }, { kid, most, dayMs: DAY_MS }),
  /** Nothing came of it. */
  async giveBack(person: string, kid: string): Promise<void> {
    await redis.srem(keys.newKeys(person), kid)
  },
})
