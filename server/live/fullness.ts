import type { Redis } from 'ioredis'

/** From this share of the memory on nobody new is let in. The rest is for youths in conversation, and for a youth in danger. */
const NEARLY = 0.92
/** Every page that is opened asks. Redis is asked at most this often. */
const KEPT_MS = 500

/** Whether the live Redis is full, or nearly. A Redis without a memory limit never is. */
export function openFullness(redis: Redis): () => Promise<boolean> {
  let looked: { at: number; told: Promise<boolean> } | null = null
  const look = async () => {
    const told = await redis.info('memory')
    const field = (name: string) => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(told)?.[1] ?? 0)
    const most = field('maxmemory')
    return most > 0 && field('used_memory') - field('mem_not_counted_for_evict') >= most * NEARLY
  }
  return () => {
    const now = performance.now()
    if (looked === null || now - looked.at >= KEPT_MS) {
      const mine = { at: now, told: look() }
      looked = mine
      // If the look fails, only those who asked for it see the error. The next caller looks again.
      mine.told.catch(() => {
        if (looked === mine) looked = null
      })
    }
    return looked.told
  }
}
