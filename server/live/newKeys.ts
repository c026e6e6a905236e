import type { Redis } from 'ioredis'
import type { Keys } from './keys.ts'

const DAY_MS = 24 * 3600_000

/** How many new browsers a colleague's desk was opened in within a day. Here, so that the Redis that keeps has no date of it. */
export const newKeyStore = (redis: Redis, keys: Keys) => ({
  of: async (person: string): Promise<number> => Number((await redis.get(keys.newKeys(person))) ?? 0),
  /** The day begins with the first. */
  async add(person: string): Promise<void> {
    await redis.multi().set(keys.newKeys(person), 0, 'PX', DAY_MS, 'NX').incr(keys.newKeys(person)).exec()
  },
})
