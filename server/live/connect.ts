import { Redis } from 'ioredis'

/**
 * Opens the Redis that forgets. Its errors are weather: the client reconnects by itself and callers see their own call fail.
 * Commands of one tick travel together, which is what a relay under load pays for most.
 */
export async function connect(url: string): Promise<Redis> {
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1, enableAutoPipelining: true })
  redis.on('error', () => {})
  await redis.connect()
  return redis
}
