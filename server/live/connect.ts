import { Redis } from 'ioredis'

/**
 * Opens the Redis that forgets. Its errors are weather: the client reconnects by itself and callers see their own call fail.
 * Its automatic pipelining stays off: measured on placing envelopes it cost more than it saved.
 */
export async function connect(url: string): Promise<Redis> {
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1 })
  redis.on('error', () => {})
  await redis.connect()
  return redis
}
