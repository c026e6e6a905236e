import { Redis } from 'ioredis'

/** One that is back is found this soon; asking more often than that would be a load of its own. */
const AGAIN_MS = 200
/** One that is asked and says nothing for so long is as good as lost: the machine behind a line may be gone and the line know nothing of it. */
const DEAF_MS = 5000
/** One that has become another's copy is left for whoever answers at its address now; asked anew no more often than this. */
const READONLY_MS = 2000

/**
 * Opens the Redis that forgets. Its errors are weather: the client reconnects by itself and callers see their own call fail.
 * Its automatic pipelining stays off: measured on placing envelopes it cost more than it saved.
 */
export async function connect(url: string, deafMs = DEAF_MS): Promise<Redis> {
  let leftAt = Number.NEGATIVE_INFINITY
  const redis = new Redis(url, {
    lazyConnect: true,
    reconnectOnError(error) {
      if (!error.message.startsWith('READONLY ') || performance.now() - leftAt < READONLY_MS) return false
      leftAt = performance.now()
      return true
    },
    maxRetriesPerRequest: 1,
    socketTimeout: deafMs,
    retryStrategy: (tries) => Math.min(tries * 50, AGAIN_MS),
  })
  redis.on('error', () => {})
  await redis.connect()
  return redis
}
