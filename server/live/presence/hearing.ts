import type { Redis } from 'ioredis'
import type { Keys } from '../keys.ts'

/** `since`: from when on this process has heard everybody without a break. `agoMs`: how long it has not said so. */
export type Hearing = { since: number; agoMs: number }

/** Much longer than a process that is stopped may be away before its people are taken for gone. */
const TTL_MS = 3_600_000

/** Each process says, every second, since when it has heard its people: silence counts only where somebody listened. */
export const hearingStore = (redis: Redis, keys: Keys) => ({
  async say(processId: string, since: number): Promise<void> {
    await redis.set(keys.hearing(processId), since, 'PX', TTL_MS)
  },
  /** Null for a process that never said so, or died long ago. */
  async of(processId: string): Promise<Hearing | null> {
    const key = keys.hearing(processId)
    const [since, leftMs] = await Promise.all([redis.get(key), redis.pttl(key)])
    return since === null ? null : { since: Number(since), agoMs: TTL_MS - leftMs }
  },
})
