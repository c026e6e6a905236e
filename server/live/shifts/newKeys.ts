import type { Redis } from 'ioredis'
import { z } from 'zod'
import type { Kid, PersonId } from '../../../shared/ids.ts'
import type { Keys } from '../keys.ts'
import { script } from '../script.ts'

const DAY_MS = 24 * 3600_000

export const takeNewKey = script(new URL('./takeNewKey.lua', import.meta.url), {
  keys: ['newKeys'],
  args: ['kid', 'most', 'dayMs'],
  reply: z.enum(['taken', 'full']),
})

/** The new browsers in which a colleague's desk was opened within a day. They are kept here, so that the ledger has no date of it. */
export const newKeyStore = (redis: Redis, keys: Keys) => ({
  /** Call it before the key is certified, so that many requests at the same moment do not exceed `most`. */
  take: (person: PersonId, kid: Kid, most: number) => takeNewKey(redis, { newKeys: keys.newKeys(person) }, { kid, most, dayMs: DAY_MS }),
  /** The key was not certified: it no longer counts. */
  async giveBack(person: PersonId, kid: Kid): Promise<void> {
    await redis.srem(keys.newKeys(person), kid)
  },
})
