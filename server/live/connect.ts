import { Redis } from 'ioredis'

/** The longest pause between two tries to connect. A Redis that is back is found within this time; trying more often would be a load of its own. */
const AGAIN_MS = 200
/** A connection that gives no answer for this long counts as lost. Redis' machine may be gone without the connection noticing. */
const DEAF_MS = 5000
/** A Redis that has become a copy refuses writes. We then connect to its address again, at most this often: another Redis may answer there. */
const READONLY_MS = 2000

/**
 * Opens the live Redis. Errors of the connection are not handled here: the client reconnects by itself, and each caller sees its own call fail.
 * Automatic pipelining stays off: measured on placing envelopes, it cost more than it saved.
 */
export async function connectLive(url: string, deafMs = DEAF_MS): Promise<Redis> {
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
