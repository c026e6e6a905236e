import { createClient, type RedisClientType } from 'redis'
import { impatient } from './impatient.ts'

/** The client of the Redis that keeps; another package than live's, so that the compiler cannot confuse the two. */
export type LedgerClient = RedisClientType

/** One that is back is found this soon; a call waits no longer than this to be sent at all. */
const AGAIN_MS = 200
const PATIENCE_MS = 500
/** A connection that says nothing for so long is given up: the machine behind it may be gone. It is asked often enough to say something. */
const DEAF_MS = 5000
const PING_MS = 1500

/** Opens the Redis that keeps. Its errors are weather: the client reconnects by itself and callers see their own call fail, soon. */
export async function connectLedger(url: string): Promise<LedgerClient> {
  const client: LedgerClient = createClient({
    url,
    disableOfflineQueue: false,
    commandOptions: { timeout: PATIENCE_MS },
    pingInterval: PING_MS,
    socket: { socketTimeout: DEAF_MS, reconnectStrategy: (tries) => Math.min(50 + tries * 50, AGAIN_MS) },
  })
  client.on('error', () => {})
  await client.connect()
  return impatient(client)
}
