import type { Redis } from 'ioredis'
import type { Keys } from '../keys.ts'

/** `since`: the moment since which a process has heard its people without a break. `agoMs`: how long ago the process last said so. */
export type Hearing = { since: number; agoMs: number }

/** Much longer than a process may be stopped before its people count as gone. */
const TTL_MS = 3_600_000

/** Every second each process says since when it has heard its people. The silence of a page counts only while its process was listening. */
export const hearingStore = (redis: Redis, keys: Keys) => ({
  async say(processId: string, since: number): Promise<void> {
    await redis.set(keys.hearing(processId), since, 'PX', TTL_MS)
  },
  /** Null if the process never said so, or died more than `TTL_MS` ago. */
  async of(processId: string): Promise<Hearing | null> {
    const key = keys.hearing(processId)
    const [since, leftMs] = await Promise.all([redis.get(key), redis.pttl(key)])
    return since === null ? null : { since: Number(since), agoMs: TTL_MS - leftMs }
  },
})
