import type { Redis } from 'ioredis'
import { z } from 'zod'
import type { Keys } from './keys.ts'

/** When this Redis was first used, with a random id. After a loss there is a new id, so a pass with another id is from before the loss. */
const birth = z.object({ id: z.string(), at: z.number() })
export type Birth = z.output<typeof birth>

/** Longer than any ticket lives. Each reading renews it. */
const TTL_MS = 24 * 3_600_000

export const birthStore =
  (redis: Redis, keys: Keys) =>
  /** Answers the birth. If there is none, makes one with this id. */
  async (id: string, now: number): Promise<Birth> => {
    // Every process asks every second. Nearly always it is one command, which also renews the TTL.
    const known = await redis.getex(keys.birth, 'PX', TTL_MS)
    if (known !== null) return birth.parse(JSON.parse(known))
    const mine = { id, at: now }
    const first = await redis.set(keys.birth, JSON.stringify(mine), 'PX', TTL_MS, 'NX', 'GET')
    return first === null ? mine : birth.parse(JSON.parse(first))
  }
