import type { Redis } from 'ioredis'

/** From here on nobody new is taken in: what is left is for those who are in conversation, and for somebody in danger. */
const NEARLY = 0.92
/** Asked for every page that is opened, and looked at this often. */
const KEPT_MS = 500

/** Whether the Redis that forgets is full, or nearly. One without a limit never is. */
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
      // A look that failed is nobody's answer but the first asker's.
      mine.told.catch(() => {
        if (looked === mine) looked = null
      })
    }
    return looked.told
  }
}
