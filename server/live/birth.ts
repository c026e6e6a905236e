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
    // Asked every second by every process: nearly always one command, which also sets the TTL anew.
    const known = await redis.getex(keys.birth, 'PX', TTL_MS)
    if (known !== null) return birth.parse(JSON.parse(known))
    const mine = { id, at: now }
    const first = await redis.set(keys.birth, JSON.stringify(mine), 'PX', TTL_MS, 'NX', 'GET')
    return first === null ? mine : birth.parse(JSON.parse(first))
  }
