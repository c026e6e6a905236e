import { Redis } from 'ioredis'
import { afterAll, inject } from 'vitest'
import { ownKeys } from './ownPrefix.ts'

/**
 * After a file nothing of it stays in the run's two Redis. The Redis that keeps writes all that it holds to disk at every snapshot: with the keys of
 * a thousand tests in it, each snapshot took most of a second, and many tests wait for one.
 */
afterAll(async () => {
  for (const url of [inject('liveUrl'), inject('ledgerUrl')]) {
    const redis = new Redis(url)
    for await (const keys of redis.scanStream({ match: `*${ownKeys}`, count: 1000 })) if (keys.length > 0) await redis.unlink(keys)
    await redis.quit()
  }
})
