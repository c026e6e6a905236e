import type { Redis } from 'ioredis'
import { z } from 'zod'
import type { Keys } from './keys.ts'

/** When this Redis began to know us, under a random name: a pass given under another name is from before a loss. */
const birth = z.object({ id: z.string(), at: z.number() })
export type Birth = z.output<typeof birth>

/** Longer than any ticket lives; each look sets it anew. */
const TTL_MS = 24 * 3_600_000

export const birthStore =
  (redis: Redis, keys: Keys) =>
  /** The birth as it stands, or a new one by this name where there was none. */
  async (id: string, now: number): Promise<Birth> => {
    const mine = { id, at: now }
    const known = await redis.set(keys.birth, JSON.stringify(mine), 'PX', TTL_MS, 'NX', 'GET')
    if (known === null) return mine
    await redis.pexpire(keys.birth, TTL_MS)
    return birth.parse(JSON.parse(known))
  }
